package io.zhidu.audit.clause;

import io.zhidu.platform.Preparation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the history what to count: the deployed models may have changed since the last start. */
@Component
@Order(60)
class ClausesAtStart implements Preparation {

    private final Carriers carriers;
    private final ClauseCatalogue catalogue;
    private final ClauseHistory history;

    ClausesAtStart(Carriers carriers, ClauseCatalogue catalogue, ClauseHistory history) {
        this.carriers = carriers;
        this.catalogue = catalogue;
        this.history = history;
    }

    @Override
    public void prepare() {
        List<Sign> signs = new ArrayList<>();
        carriers.all().stream().map(Sign::carried).distinct().forEach(signs::add);
        catalogue.signs().stream()
                .filter(sign -> sign.meaning() != Meaning.UNCOUNTED)
                .forEach(signs::add);
        history.replace(signs, catalogue.built());
    }
}
