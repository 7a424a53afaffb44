package io.zhidu.audit.chain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose rows are chained. Whoever has one of his own declares a bean.
 *
 * @param id column
 * @param chain SQL expression: the chain to which a row says it belongs
 * @param instance column with the process instance with which the row is shown, whatever it says; null where there is none
 * @param ofChain SQL condition that finds the rows of {@code :chain}, whose process instances are {@code :instances}
 * @param columns that are compared, in capitals; none means every one that the table has
 */
public record ChainedTable(String name, String id, String chain, String instance, String ofChain, Set<String> columns) {

    public static final String CASES = "ACT_HI_PROCINST";
    public static final String LOG = "ACT_HI_OP_LOG";

    /** Where binary values of the history are; others keep theirs there too. */
    public static final String BYTES = "ACT_GE_BYTEARRAY";

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

    /**
     * A table of ours.
     *
     * @param chain column with the chain's name
     * @param columns that are never changed after the row was chained, or only with an update that is chained
     */
    public static ChainedTable ours(String name, String id, String chain, String... columns) {
        return ours(name, id, chain, chain + " = :chain", columns);
    }

    /** @param ofChain condition, where the table has no column with the chain's name */
    public static ChainedTable ours(String name, String id, String chain, String ofChain, String[] columns) {
        return new ChainedTable(name, capitals(id), chain, null, ofChain, capitals(columns));
    }

    private static String capitals(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static Set<String> capitals(String[] names) {
        return Stream.of(names).map(ChainedTable::capitals).collect(Collectors.toSet());
    }

    private static ChainedTable history(String name, String instance) {
        return new ChainedTable(name, "ID_", ROOT, instance, ROOT + " = :chain", Set.of());
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
        return columns.isEmpty() || columns.contains(column);
    }
}
