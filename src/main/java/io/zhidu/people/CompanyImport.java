package io.zhidu.people;

import io.zhidu.platform.csv.CsvFile;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's areas, buildings and people from CSV; what is known already is updated, nothing is removed. */
@Service
@Transactional
public class CompanyImport {

    private final CompanyData data;
    private final EngineUsers users;
    private final Tenures tenures;

    CompanyImport(CompanyData data, EngineUsers users, Tenures tenures) {
        this.data = data;
        this.users = users;
        this.tenures = tenures;
    }

    /** @return how many */
    public int places(CsvFile file) {
        List<Place> places = file.read(new PlaceCsv(data.areas()));
        places.forEach(place -> {
            data.save(place);
            if (place.areaId() == null) {
                users.areaGroup(place.id(), place.name());
            }
        });
        return places.size();
    }

    /** @return how many */
    public int people(CsvFile file, String by) {
        List<Person> people = file.read(new PersonCsv(data.areas(), by));
        boolean first = data.staff().isEmpty();
        people.forEach(person -> {
            data.save(person);
            users.save(person);
        });
        if (first) {
            tenures.reachBack(); // the file says who is there, not since when
        }
        return people.size();
    }
}
