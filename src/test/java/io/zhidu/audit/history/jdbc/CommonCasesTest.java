package io.zhidu.audit.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are walked at once have in common what their intersection has, in their order, wherever a page begins. */
class CommonCasesTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2020, 1, 1, 0, 0);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void whatAllListsHaveIsFound(int lists) {
        Random chance = new Random(lists);
        for (int round = 0; round < 200; round++) {
            List<TreeSet<Place>> all = new ArrayList<>();
            IntStream.range(0, lists).forEach(i -> all.add(places(chance)));
            Place after = chance.nextBoolean() ? Place.FIRST : place(chance);
            LocalDateTime earliest = chance.nextBoolean() ? LocalDateTime.MIN : FIRST.plusDays(chance.nextInt(10));
            TreeSet<Place> common = new TreeSet<>(all.get(0));
            all.forEach(common::retainAll);
            List<String> expected = common.stream()
                    .filter(after::isBefore)
                    .filter(place -> !place.begunAt().isBefore(earliest))
                    .map(Place::id)
                    .toList();
            assertThat(found(all, after, earliest)).isEqualTo(expected);
        }
    }

    private static List<String> found(List<? extends Set<Place>> all, Place after, LocalDateTime earliest) {
        CommonCases common = new CommonCases(
                all.stream().map(each -> new CaseList(List.copyOf(each))).toList(), after, earliest);
        List<String> ids = new ArrayList<>();
        List<String> next;
        do {
            next = common.next(3);
            ids.addAll(next);
        } while (!next.isEmpty());
        return ids;
    }

    private static TreeSet<Place> places(Random chance) {
        TreeSet<Place> places = new TreeSet<>();
        int most = 1 + chance.nextInt(60);
        for (int i = 0; i < most; i++) {
            places.add(place(chance));
        }
        return places;
    }

    private static Place place(Random chance) {
        return new Place(FIRST.plusDays(chance.nextInt(10)), "case-" + chance.nextInt(5));
    }
}
