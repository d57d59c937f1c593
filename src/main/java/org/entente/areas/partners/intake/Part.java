package org.entente.areas.partners.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a column of a list can hold, and the names such columns have in lists that people keep, in English and Spanish. The
/// message `part.PART` is what it is called.
public enum Part {
    NAME(
            "name",
            "name|nombre|organisation|organization|organizacion|initiative|iniciativa|partner|aliado|entidad|title"),
    KINDS("type_of_initiative", "kind|kinds|what they are|que son|type|tipo|category|categoria|sector"),
    PLACE("addr:full", "place|lugar|address|direccion|where|donde|location|ubicacion|domicilio"),
    STREET("addr:street", "street|calle|street address|addr street"),
    HOUSE_NUMBER("addr:housenumber", "house number|housenumber|numero de la casa|addr housenumber"),
    POSTCODE("addr:postcode", "postcode|postal code|zip|zip code|codigo postal|cp|addr postcode"),
    CITY("addr:city", "city|town|village|municipality|ciudad|localidad|poblacion|pueblo|municipio|addr city"),
    COUNTRY("addr:country", "country|pais|addr country"),
    LATITUDE("latitude", "latitude|lat|latitud|y"),
    LONGITUDE("longitude", "longitude|lon|lng|long|longitud|x"),
    EMAIL("contact:email", "e mail|email|mail|e mail address|email address|correo|correo electronico|contact email"),
    WEBSITE("contact:website", "website|web|web site|url|homepage|sitio web|pagina web|contact website"),
    PHONE(
            "contact:phone",
            "phone|telephone|tel|phone number|telephone number|mobile|cell|telefono|telefonos|movil|celular|contact"
                    + " phone"),
    NETWORK("network", "network|network they belong to|red|red a la que pertenece|red a la que pertenecen"),
    BIOREGION("bioregion", "bioregion|biorregion|watershed|cuenca"),
    SIZE("size", "size|people|members|personas|miembros|integrantes"),
    LANGUAGES("languages", "language|languages|idioma|idiomas|lengua|lenguas"),
    TAGS("tags", "tag|tags|keywords|etiqueta|etiquetas|palabras clave"),
    NOTES("description", "note|notes|notas|nota|description|descripcion|comment|comments|comentarios|observaciones"),
    /// Kept in the notes, under the column's name: what stands there is not lost.
    KEPT("", ""),
    LEFT_OUT("", "");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String property;
    private final String names;

    Part(String property, String names) {
        this.property = property;
        this.names = '|' + names + '|';
    }

    /// What a list in the manner of OpenStreetMap calls it; empty for what has no place of its own.
    String property() {
        return property;
    }

    /// Whether several columns can be this: their contents are put one after another.
    boolean isSeveral() {
        return this == KEPT
                || this == LEFT_OUT
                || this == PHONE
                || this == EMAIL
                || this == NOTES
                || this == TAGS
                || this == KINDS;
    }

    /// What a column of this name most likely holds.
    static Optional<Part> named(String column) {
        String plain = '|' + plain(column) + '|';
        return plain.length() == 2
                ? Optional.empty()
                : Arrays.stream(values()).filter(part -> part.names.contains(plain)).findFirst();
    }

    /// The part of a name as [#name] gives it, as it was remembered.
    public static Optional<Part> of(String name) {
        return Arrays.stream(values()).filter(part -> part.name().equals(name)).findFirst();
    }

    /// A column's name without marks, signs and case: `Código_Postal` is `codigo postal`.
    public static String plain(String column) {
        return MARKS.matcher(Normalizer.normalize(column, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
