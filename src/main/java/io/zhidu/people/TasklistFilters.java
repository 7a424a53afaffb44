package io.zhidu.people;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in the Tasklist; cards show number, customer and appointment. */
@Component
class TasklistFilters {

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
        if (filterService.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filterService.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(
                        Map.of("name", "orderNumber", "label", "單號"),
                        Map.of("name", "customerName", "label", "客戶"),
                        Map.of("name", "amount", "label", "金額（元）"),
                        Map.of("name", "appointmentAt", "label", "預約時間"))));
        filterService.saveFilter(filter);
    }
}
