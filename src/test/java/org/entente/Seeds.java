package org.entente;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// Runs a test of chance once for each seed, which is the last parameter's value and stands in the name of what failed.
///
/// `verify` takes the same seeds each time, so that a failure speaks of the change it was run for. Looking for new ones is
/// a thing of its own: `mvn -q test -Dtest=RandomSigningTest -Dentente.seeds=400`. One that finds something joins the list
/// of its test.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Seeds.Given.class)
public @interface Seeds {
    /// Those that are run each time.
    long[] value();

    /// What gives them.
    final class Given implements ArgumentsProvider, AnnotationConsumer<Seeds> {
        private long[] kept = {};

        @Override
        public void accept(Seeds seeds) {
            kept = seeds.value();
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            LongStream fresh = new Random().longs(Integer.getInteger("entente.seeds", 0));
            return LongStream.concat(LongStream.of(kept), fresh).mapToObj(Arguments::of);
        }
    }
}
