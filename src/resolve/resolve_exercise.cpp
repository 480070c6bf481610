// What is said of one exercise, as ID=VALUE: its stage, a clinician's dose and a clinician's words.
#include <algorithm>
#include <array>

#include "resolve/resolver.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

constexpr std::string_view dose_example = "clam-shell=2x12@3s, wall-slide=8-12 or calf-stretch=3x30s";

using support::quoted;

std::optional<Range<int>> within(std::optional<support::Interval> range, Range<int> allowed) {
    if (!range || range->low > range->high || range->low < allowed.low || range->high > allowed.high)
        return std::nullopt;
    return Range<int>{range->low, range->high};
}

Range<Seconds> in_seconds(Range<int> range) { return {Seconds{range.low}, Seconds{range.high}}; }

// Each exercise once, in library order; `clash` is told of the second of two.
template <class Item, class Clash>
void add_once(std::vector<Item>& items, Item item, Clash clash) {
    const auto place = std::lower_bound(items.begin(), items.end(), item,
                                        [](const Item& a, const Item& b) { return a.exercise < b.exercise; });
    if (place != items.end() && place->exercise == item.exercise) return clash(*place, item);
    items.insert(place, std::move(item));
}

// "3 × 12" is 3x12.
std::string plain_dose(std::string text) {
    constexpr std::string_view times = "×";
    for (auto at = text.find(times); at != std::string::npos; at = text.find(times))
        text.replace(at, times.size(), "x");
    const auto x = text.find_first_of("xX");
    if (x == std::string::npos) return text;
    while (x + 1 < text.size() && text[x + 1] == ' ') text.erase(x + 1, 1);
    auto before = x;
    while (before > 0 && text[before - 1] == ' ') text.erase(--before, 1);
    return text;
}

}  // namespace

std::optional<std::pair<Ref<Exercise>, std::string>> Resolver::assignment(const Said& said, std::string_view noun,
                                                                          std::string_view example) {
    if (empty(said)) return std::nullopt;
    const auto equals = said.word.find('=');
    if (equals == std::string::npos) {
        wrong(said, quoted(said.word) + " names no " + std::string(noun), "write it as " + std::string(example));
        return std::nullopt;
    }
    const auto ref = one<Exercise>({said.word.substr(0, equals), said.by, said.in, said.at});
    if (!ref) return std::nullopt;
    return std::pair{*ref, said.word.substr(equals + 1)};
}

// "short-foot=2": the second of its stages; 1 is the exercise itself.
std::vector<Pin> Resolver::pins(const std::vector<Said>& words) {
    std::vector<Pin> pins;
    for (const auto& said : words) {
        const auto found = assignment(said, "stage", "EXERCISE=NUMBER, for example short-foot=2");
        if (!found) continue;
        const auto& exercise = library_[found->first];
        const int stages = exercise.stage_count();
        const auto stage = support::whole_number(found->second);
        if (!stage || *stage < 1 || *stage > stages) {
            wrong(said, quoted(exercise.id) + " has no stage " + quoted(found->second),
                  stages == 1 ? "it has only one" : "write a number from 1 to " + std::to_string(stages));
            continue;
        }
        add_once(pins, Pin{found->first, *stage}, [&](const Pin& first, const Pin& second) {
            if (first.stage != second.stage)
                wrong(said, quoted(exercise.id) + " is named with two stages", "name one of them");
        });
    }
    return pins;
}

// "2x12@3s": sets, repetitions, hold; "3x30s": sets of a time. Sets and hold may be left out, numbers may be ranges.
std::optional<Dose> Resolver::dose(const Said& said, std::string_view text) {
    const auto no_dose = [&](std::string remedy) {
        wrong(said, quoted(text) + " is no dose", std::move(remedy));
        return std::nullopt;
    };
    const auto whole = text;
    Dose dose;
    dose.sets = Range<int>{1, 1};
    if (const auto times = text.find_first_of("xX"); times != std::string_view::npos) {
        dose.sets = within(support::number_range(text.substr(0, times)), sets_bounds);
        text.remove_prefix(times + 1);
        if (!dose.sets) return text = whole, no_dose("write 1 to 10 sets before the x");
    }
    const auto at = text.find('@');
    if (at != std::string_view::npos) {
        const auto hold = within(support::seconds_range(text.substr(at + 1)), hold_bounds);
        if (!hold) return text = whole, no_dose("write 1 to 300 seconds behind the @");
        dose.hold = in_seconds(*hold);
        text = text.substr(0, at);
    }
    const bool is_time = !text.empty() && (text.back() == 's' || text.ends_with("min"));
    if (is_time) {
        const auto time = within(support::seconds_range(text), work_bounds);
        text = whole;
        if (!time) return no_dose("write 1 to 1800 seconds, or up to 30 min");
        if (dose.hold) return no_dose("a hold belongs to repetitions; write only the time");
        dose.duration = in_seconds(*time);
    } else {
        dose.reps = within(support::number_range(text), reps_bounds);
        text = whole;
        if (!dose.reps) return no_dose("write for example " + std::string(dose_example));
    }
    return dose;
}

std::vector<PrescribedDose> Resolver::doses(const std::vector<Said>& words) {
    std::vector<PrescribedDose> doses;
    for (const auto& said : words) {
        const auto found = assignment(said, "dose", "EXERCISE=DOSE, for example " + std::string(dose_example));
        if (!found) continue;
        const auto text = plain_dose(found->second);
        const auto own = dose(said, text);
        if (!own) continue;
        add_once(doses, PrescribedDose{found->first, *own, text}, [&](const auto& first, const auto& second) {
            if (first.word != second.word)
                wrong(said, quoted(library_[second.exercise].id) + " is given two doses", "give it one");
        });
    }
    return doses;
}

std::vector<ClinicianNote> Resolver::clinician_notes(const std::vector<Said>& words) {
    std::vector<ClinicianNote> notes;
    for (const auto& said : words) {
        const auto found = assignment(said, "note", "EXERCISE=TEXT, for example clam-shell='slowly down'");
        if (!found) continue;
        if (found->second.find_first_not_of(' ') == std::string::npos) {
            wrong(said, "the note on " + quoted(library_[found->first].id) + " is empty",
                  "write something behind the =");
            continue;
        }
        add_once(notes, ClinicianNote{found->first, found->second}, [&](const auto& first, const auto& second) {
            if (first.text != second.text)
                wrong(said, quoted(library_[second.exercise].id) + " is given two notes", "write them as one");
        });
    }
    return notes;
}

Clinic Resolver::clinic(const Wishes& wishes) {
    Clinic clinic;
    clinic.logo = wishes.logo;
    const std::array<std::pair<std::string_view, std::string*>, 4> keys{
        {{"name", &clinic.name}, {"clinician", &clinic.clinician}, {"phone", &clinic.phone}, {"logo", nullptr}}};
    for (const auto& said : wishes.clinic) {
        const auto equals = said.word.find('=');
        const auto key = said.word.substr(0, equals);
        const auto row = std::find_if(keys.begin(), keys.end(), [&](const auto& it) { return it.first == key; });
        if (equals == std::string::npos || row == keys.end()) {
            wrong(said, quoted(said.word) + " says nothing of a clinic",
                  "write name=TEXT, clinician=TEXT, phone=TEXT or logo=FILE");
            continue;
        }
        if (row->second == nullptr) continue;
        auto& text = *row->second;
        if (said.word.find_first_not_of(' ', equals + 1) == std::string::npos)
            wrong(said, "the " + key + " of the clinic is empty", "write something behind the =");
        else if (!text.empty() && text != said.word.substr(equals + 1))
            wrong(said, "the " + key + " of the clinic is said twice", "keep one of them");
        else
            text = said.word.substr(equals + 1);
    }
    return clinic;
}

}  // namespace valgus
