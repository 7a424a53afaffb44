package io.zhidu.people;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.CsvKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Areas and their buildings; an area comes before its buildings, or is known already. */
final class PlaceCsv implements CsvKind<Place> {

    private final Set<String> areas;

    PlaceCsv(Set<String> knownAreas) {
        areas = new HashSet<>(knownAreas);
    }

    @Override
    public String messages() {
        return "people.area";
    }

    @Override
    public List<List<String>> headings() {
        return List.of(List.of("id", "name", "area"), List.of("編號", "名稱", "區域"));
    }

    @Override
    public Place row(List<String> cells) {
        if (!cells.get(0).matches("[A-Za-z0-9]{1,32}")) {
            throw Refusal.invalid("people.area.row.id");
        }
        if (cells.get(1).isEmpty() || cells.get(1).length() > 64) {
            throw Refusal.invalid("people.area.row.name");
        }
        if (cells.get(2).isEmpty()) {
            areas.add(cells.get(0));
        } else if (!areas.contains(cells.get(2))) {
            throw Refusal.invalid("people.area.row.area");
        }
        return new Place(cells.get(0), cells.get(1), cells.get(2).isEmpty() ? null : cells.get(2));
    }

    @Override
    public Object identity(Place place) {
        return List.of(place.areaId() == null, place.id());
    }
}
