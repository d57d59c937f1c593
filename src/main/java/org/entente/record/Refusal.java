package org.entente.record;

import java.util.Arrays;
import java.util.List;

/// Something a person asked for that cannot be done, with what the sentence about it needs.
/// The sentence itself is made where it is shown, in that person's language.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient List<Object> details;

    /// @param problem what is wrong
    /// @param details names, numbers and file names for the sentence, in the order it expects
    public Refusal(Problem problem, Object... details) {
        super(problem + " " + Arrays.toString(details));
        this.problem = problem;
        this.details = List.of(details);
    }

    /// As above, keeping what caused it for the log file.
    public Refusal(Throwable cause, Problem problem, Object... details) {
        this(problem, details);
        initCause(cause);
    }

    /// What is wrong.
    public Problem problem() {
        return problem;
    }

    /// What the sentence needs.
    public Object[] details() {
        return details.toArray();
    }
}
