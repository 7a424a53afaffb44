package io.zhidu.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reads a BPMN model as house.md demands it and tells in one line each what breaks a rule. */
public final class ModelChecker {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z]*_[a-z][A-Za-z0-9]*");
    private static final Pattern NODE =
            Pattern.compile("\\w*(Task|Event|Gateway)|task|subProcess|callActivity|transaction");
    private static final Map<String, String> PREFIX =
            Map.of("userTask", "userTask_", "serviceTask", "serviceTask_", "subProcess", "subProcess_");

    private final Set<String> forms;
    private final Set<String> decisions;
    private final Set<String> classes;
    private final Set<String> clauses;
    private final Set<String> words = new HashSet<>();
    private final String settings;
    private final Set<String> carried = new TreeSet<>();

    /** @param root the working tree, whose forms, decisions, delegates, clauses and deadlines a model may refer to */
    public ModelChecker(Path root) {
        forms = names(root.resolve("forms"), ".form", ".html");
        decisions = names(root.resolve("processes"), ".dmn");
        classes = names(root.resolve("src/main/java"), ".java");
        clauses = read(root.resolve("src/main/resources/clauses.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());
        settings = read(root.resolve("src/main/resources/application.yaml"));
        Stream.of(
                        files(root.resolve("forms"), ".form", ".html").stream(),
                        files(root.resolve("processes"), ".dmn").stream(),
                        files(root.resolve("src/main/java"), ".java").stream()
                                .filter(file -> file.getParent().endsWith("process")))
                .flatMap(each -> each)
                .forEach(file -> find("[\"']([A-Za-z]\\w*)[\"']", read(file)).forEach(words::add));
    }

    /** The clauses that the models checked so far carry. */
    public Set<String> carriedClauses() {
        return carried;
    }

    /** @return one line for each broken rule; none for a model as the house wants it */
    public List<String> check(String folder, String stem, String xml) {
        List<String> problems = new ArrayList<>();
        Document model = parse(xml);
        List<Element> processes = all(model, BPMN, "process");
        for (Element process : processes) {
            require(problems, process.getAttribute("id").equals(stem), process, "id differs from the file's stem");
            require(problems, stem.equals(folder), process, "lies in a folder of another name");
            require(problems, has(process, "historyTimeToLive"), process, "no historyTimeToLive");
        }
        if (processes.isEmpty()) {
            problems.add(stem + ": no process");
        }
        Set<String> drawn = all(model, DI, "BPMNShape").stream()
                .map(shape -> shape.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
        all(model, BPMN, "*").stream()
                .filter(node -> NODE.matcher(node.getLocalName()).matches())
                .forEach(node -> checkNode(problems, model, node, drawn));
        all(model, BPMN, "conditionExpression").forEach(condition -> checkCondition(problems, condition));
        all(model, CAMUNDA, "property").stream()
                .filter(property -> property.getAttribute("name").equals("clause"))
                .flatMap(property ->
                        Stream.of(property.getAttribute("value").trim().split("[,;\\s]+")))
                .forEach(clause -> {
                    carried.add(clause);
                    if (!clauses.contains(clause)) {
                        problems.add(stem + ": clause " + clause + " is not in the catalogue");
                    }
                });
        return problems;
    }

    private void checkNode(List<String> problems, Document model, Element node, Set<String> drawn) {
        String id = node.getAttribute("id");
        String type = node.getLocalName();
        require(problems, ID.matcher(id).matches(), node, "id is not <type>_<camelCase>");
        String prefix = PREFIX.getOrDefault(type, type.endsWith("Gateway") ? "gateway_" : "");
        require(problems, id.startsWith(prefix), node, "id does not start with " + prefix);
        require(problems, drawn.contains(id), node, "has no shape");
        require(problems, !type.equals("scriptTask") && !has(node, "class"), node, "script or camunda:class");
        checkDelegate(problems, node);
        if (type.equals("userTask")) {
            checkUserTask(problems, node);
        }
        if (type.equals("businessRuleTask") && has(node, "decisionRef")) {
            String decision = node.getAttributeNS(CAMUNDA, "decisionRef");
            require(problems, decisions.contains(decision + ".dmn"), node, "unknown decision " + decision);
        }
        if (type.equals("exclusiveGateway") || type.equals("inclusiveGateway")) {
            checkExits(problems, model, node);
        }
    }

    private void checkDelegate(List<String> problems, Element node) {
        String expression = node.getAttributeNS(CAMUNDA, "delegateExpression");
        find("^\\$\\{(\\w+)\\}$", expression).forEach(bean -> {
            String name = Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
            require(problems, classes.contains(name + ".java"), node, "no delegate " + bean);
            String suffix = node.getAttribute("id").replaceFirst("^\\w+?_", "");
            boolean same = !node.getLocalName().equals("serviceTask") || bean.equals(suffix + "Delegate");
            require(problems, same, node, "is not named like its delegate " + bean);
        });
        if (node.getLocalName().equals("serviceTask")) {
            boolean works = has(node, "delegateExpression") || has(node, "expression") || has(node, "type");
            require(problems, works, node, "nothing carries it out");
        }
    }

    private void checkUserTask(List<String> problems, Element task) {
        String id = task.getAttribute("id");
        require(problems, !task.getAttribute("name").isBlank(), task, "no name");
        boolean someone = has(task, "candidateGroups") || has(task, "assignee") || has(task, "candidateUsers");
        require(problems, someone, task, "no candidate group and no assignee");
        String due = task.getAttributeNS(CAMUNDA, "dueDate");
        require(problems, !due.isBlank(), task, "no due date");
        find("deadlines\\.of\\('(\\w+)'\\)", due)
                .forEach(name -> require(
                        problems, name.equals(id) && settings.contains(name + ":"), task, "no own deadline " + name));
        String ref = task.getAttributeNS(CAMUNDA, "formRef");
        String key = task.getAttributeNS(CAMUNDA, "formKey");
        String file = ref.isBlank() ? key.replaceFirst("^.*:", "").replaceFirst("^.*/", "") : ref + ".form";
        require(problems, forms.contains(file), task, "unknown form " + file);
        boolean bound =
                ref.isBlank() || task.getAttributeNS(CAMUNDA, "formRefBinding").equals("deployment");
        require(problems, bound, task, "formRefBinding is not deployment");
    }

    private static void checkExits(List<String> problems, Document model, Element gateway) {
        List<Element> exits = all(model, BPMN, "sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(gateway.getAttribute("id")))
                .toList();
        if (exits.size() < 2) {
            return;
        }
        require(problems, gateway.hasAttribute("default"), gateway, "no default flow");
        require(problems, !gateway.getAttribute("name").isBlank(), gateway, "asks no question");
        exits.forEach(exit -> require(problems, !exit.getAttribute("name").isBlank(), exit, "exit without a label"));
    }

    private void checkCondition(List<String> problems, Element condition) {
        String plain = condition.getTextContent().replaceAll("'[^']*'", "").replaceAll("\"[^\"]*\"", "");
        find("(?<![.\\w])([a-zA-Z]\\w*)", plain).stream()
                .filter(word -> !Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "gt", "lt")
                        .contains(word))
                .filter(word -> !words.contains(word))
                .forEach(word ->
                        require(problems, false, (Element) condition.getParentNode(), "undeclared variable " + word));
    }

    private static void require(List<String> problems, boolean good, Element element, String otherwise) {
        if (!good) {
            problems.add(element.getLocalName() + " " + element.getAttribute("id") + ": " + otherwise);
        }
    }

    private static boolean has(Element element, String attribute) {
        return !element.getAttributeNS(CAMUNDA, attribute).isBlank();
    }

    private static List<Element> all(Document model, String namespace, String name) {
        var nodes = model.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<String> find(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> group(match))
                .toList();
    }

    private static String group(MatchResult match) {
        return match.group(1);
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new IllegalArgumentException("not a readable model", e);
        }
    }

    private static Set<String> names(Path folder, String... endings) {
        return files(folder, endings).stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
    }

    /** The files below a folder whose names end so; none where the folder is missing. */
    public static List<Path> files(Path folder, String... endings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
