package io.zhidu.audit.chain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose rows are chained.
 *
 * @param ids columns that name a row, in capitals
 * @param chain column: the chain to which a row says it belongs; null where a row does not say so itself
 * @param instance column with the process instance with which the row is shown, whatever it says; null where there is none
 * @param ofChain SQL condition that finds the rows of {@code :chain}, whose process instances are {@code :instances}
 * @param ignored columns that may change unnoticed, in capitals
 */
public record ChainedTable(
        String name, List<String> ids, String chain, String instance, String ofChain, Set<String> ignored) {

    public static final String CASES = "ACT_HI_PROCINST";
    public static final String LOG = "ACT_HI_OP_LOG";

    /** Where binary values of the history are; others keep theirs there too. */
    public static final String BYTES = "ACT_GE_BYTEARRAY";

    private static final String SEPARATOR = "|";
    private static final String ROOT = "ROOT_PROC_INST_ID_";

    /** What the engine keeps of a case; the binary values last, since the others refer to them. */
    public static final List<ChainedTable> OF_ENGINE = List.of(
            history(CASES, "PROC_INST_ID_"),
            history("ACT_HI_ACTINST", "PROC_INST_ID_"),
            history("ACT_HI_TASKINST", "PROC_INST_ID_"),
            history("ACT_HI_VARINST", "PROC_INST_ID_"),
            history("ACT_HI_DETAIL", "PROC_INST_ID_"),
            history("ACT_HI_COMMENT", "PROC_INST_ID_"),
            history("ACT_HI_ATTACHMENT", "PROC_INST_ID_"),
            history("ACT_HI_IDENTITYLINK", null),
            history("ACT_HI_INCIDENT", "PROC_INST_ID_"),
            history("ACT_HI_JOB_LOG", "PROCESS_INSTANCE_ID_"),
            history("ACT_HI_EXT_TASK_LOG", "PROC_INST_ID_"),
            history("ACT_HI_DECINST", "PROC_INST_ID_"),
            history("ACT_HI_DEC_IN", null),
            history("ACT_HI_DEC_OUT", null),
            history(LOG, null),
            history(BYTES, null));

    private static final Set<String> NAMES =
            OF_ENGINE.stream().map(ChainedTable::name).collect(Collectors.toSet());

    /** A table of ours. */
    static ChainedTable ours(String name, String chain, String... ids) {
        List<String> columns = Stream.of(ids).map(ChainedTable::capitals).toList();
        return new ChainedTable(name, columns, capitals(chain), null, chain + " = :chain", Set.of());
    }

    ChainedTable without(String column) {
        return new ChainedTable(name, ids, chain, instance, ofChain, Set.of(capitals(column)));
    }

    private static String capitals(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static ChainedTable history(String name, String instance) {
        return new ChainedTable(name, List.of("ID_"), ROOT, instance, ROOT + " = :chain", Set.of());
    }

    public static ChainedTable engine(String name) {
        return OF_ENGINE.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static boolean isOfEngine(String name) {
        return NAMES.contains(name);
    }

    boolean compares(String column) {
        return !ignored.contains(column);
    }

    /** Whether a row of ours says to which business number it belongs. */
    public boolean isByNumber() {
        return chain != null && !isOfEngine(name);
    }

    /** @param columns at least those that name the row, as {@link CanonicalText}. @return the row's name */
    public String id(Map<String, String> columns) {
        return ids.stream().map(columns::get).collect(Collectors.joining(SEPARATOR));
    }

    /** @return the values of the columns that name the row, in their order */
    public String[] values(String id) {
        return id.split(Pattern.quote(SEPARATOR), ids.size());
    }
}
