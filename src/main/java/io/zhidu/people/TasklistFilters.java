package io.zhidu.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in the Tasklist; cards show number, customer and appointment. */
@Component
class TasklistFilters {

    private static final List<Map<String, String>> CARD = List.of(
            Map.of("name", "orderNumber", "label", "單號"),
            Map.of("name", "customerName", "label", "客戶"),
            Map.of("name", "amount", "label", "金額（元）"),
            Map.of("name", "appointmentAt", "label", "預約時間"),
            Map.of("name", "settlement", "label", "結算"),
            Map.of("name", "appellantName", "label", "申訴人"));

    private final FilterService filterService;
    private final TaskService taskService;

    TasklistFilters(FilterService filterService, TaskService taskService) {
        this.filterService = filterService;
        this.taskService = taskService;
    }

    /** A group's list holds what a person is a candidate of by himself too: a deputy is of another group. */
    void create() {
        create("我的任務", 10, query().taskAssigneeExpression("${currentUser()}"));
        create("本組待辦", 20, query().taskCandidateUserExpression("${currentUser()}"));
        create(
                "今日到期",
                30,
                query().dueAfterExpression("${dateTime().withTimeAtStartOfDay()}")
                        .dueBeforeExpression("${dateTime().withTimeAtStartOfDay().plusDays(1)}"));
        create("已逾期", 40, query().dueBeforeExpression("${now()}"));
    }

    private TaskQuery query() {
        return taskService.createTaskQuery();
    }

    private void create(String name, int priority, TaskQuery query) {
        Filter known = filterService.createFilterQuery().filterName(name).singleResult();
        if (known != null) {
            show(known);
            return;
        }
        Filter filter = filterService.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(
                Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false, "variables", CARD));
        filterService.saveFilter(filter);
    }

    /** An earlier version's filter does not know what the cards of later procedures show. */
    private void show(Filter filter) {
        Map<String, Object> properties = new HashMap<>(filter.getProperties());
        List<Object> shown = new ArrayList<>();
        if (properties.get("variables") instanceof List<?> before) {
            shown.addAll(before);
        }
        Set<Object> names = shown.stream()
                .map(each -> each instanceof Map<?, ?> variable ? variable.get("name") : each)
                .collect(Collectors.toSet());
        CARD.stream().filter(each -> !names.contains(each.get("name"))).forEach(shown::add);
        if (shown.size() > names.size()) {
            properties.put("variables", shown);
            filter.setProperties(properties);
            filterService.saveFilter(filter);
        }
    }
}
