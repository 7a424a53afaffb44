package io.zhidu.platform;

/**
 * What a person asked for and a rule forbids. Carries the key of a sentence in the message files that says what to do,
 * and becomes an HTTP 4xx wherever it surfaces: task form, page or API. Thrown before anything is saved; it rolls back.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of answer the caller gets. */
    public enum Kind {
        /** 400: the input is wrong and can be corrected. */
        INVALID,
        /** 403: the person may not do this. */
        FORBIDDEN,
        /** 404: there is no such thing, or not for this person. */
        NOT_FOUND,
        /** 409: the state no longer allows it, somebody else was faster. */
        CONFLICT
    }

    private final Kind kind;
    private final String key;
    private final transient Object[] arguments;

    public Refusal(Kind kind, String key, Object... arguments) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.arguments = arguments.clone();
    }

    public static Refusal invalid(String key, Object... arguments) {
        return new Refusal(Kind.INVALID, key, arguments);
    }

    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, key, arguments);
    }

    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
