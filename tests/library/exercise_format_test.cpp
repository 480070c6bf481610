// Every key of exercises, doses, stages, conditions, notes and equipment that steers a plan is read into its member;
// and a dose is said as it is stated.
#include <doctest/doctest.h>

#include "testing.hpp"
#include "valgus/library/library.hpp"
#include "valgus/plan.hpp"

using testing::exercise;
using namespace valgus;
using namespace std::chrono_literals;

namespace {

Library with(std::string_view more) {
    return testing::library({exercise("a", "hip", "strengthen", more), exercise("b", "hip", "strengthen"),
                             exercise("c", "hip", "strengthen"),
                             "conditions: [{id: sore, label: sore, sources: article}, {id: old, label: old, sources: "
                             "article}]"});
}

// The library holds the texts of its doses.
Library with_dose(std::string_view keys) { return with("dose: {" + std::string(keys) + ", source: article}"); }

const Dose& dose_in(const Library& library) { return *library.exercises[0].base.dose; }

std::string stated(std::string_view keys) { return dose_as_stated(dose_in(with_dose(keys))); }

}  // namespace

TEST_CASE("an exercise: every key that orders a plan is read into its member") {
    const auto library = with(
        "enters_after: 20, at_once_for: [old, sore], leads: true, after: [b, [c, b]], with: c, link: "
        "\"https://example.org/a\", image: pictures/a.png, progressions: [{name: x, move_on_when: x, source: article}, "
        "{name: y, move_on_when: y, source: article, bend: 60, not_for: old}]");
    const auto& a = library.exercises[0];
    REQUIRE(a.at_once_for.size() == 2);
    CHECK(a.at_once_for[0] == Ref<Condition>{1});
    CHECK(a.at_once_for[1] == Ref<Condition>{0});
    CHECK(a.leads);
    REQUIRE(a.after.size() == 2);
    REQUIRE(a.after[0].size() == 1);
    CHECK(a.after[0][0] == Ref<Exercise>{1});
    REQUIRE(a.after[1].size() == 2);
    CHECK(a.after[1][0] == Ref<Exercise>{2});
    CHECK(a.after[1][1] == Ref<Exercise>{1});
    CHECK(a.with == Ref<Exercise>{2});
    CHECK(a.link == "https://example.org/a");
    CHECK(a.image == "pictures/a.png");
    CHECK(!a.stages[0].bend);
    CHECK(a.stages[1].bend == 60);
    const auto& b = library.exercises[1];
    CHECK((b.at_once_for.empty() && !b.leads && b.after.empty() && !b.with && b.link.empty() && b.image.empty()));
}

TEST_CASE("a dose: every key is read into its member") {
    const auto library = with_dose(
        "sets: 1-3, reps: max, hold: 2-3, rest: 30-60 s, tempo: 1-2, slower: 4 s, times_a_day: 2-3, load: a red band, "
        "effort: 5-7, assumed: [sets, slower]");
    const auto& whole = dose_in(library);
    CHECK(whole.sets == Range<int>{1, 3});
    CHECK(!whole.reps);
    CHECK(whole.most_reps);
    CHECK(whole.hold == Range<Seconds>{2s, 3s});
    CHECK(whole.rest == Range<Seconds>{30s, 60s});
    CHECK(whole.slower == 4s);
    CHECK(whole.times_a_day == Range<int>{2, 3});
    CHECK(whole.load == "a red band");
    CHECK(whole.effort == Range<int>{5, 7});
    CHECK(whole.assumed.size() == 2);
    CHECK(dose_in(with_dose("distance: 10-15 m")).distance == Range<int>{10, 15});
    CHECK(dose_in(with_dose("distance: 20")).distance == Range<int>{20, 20});
    const auto bare = with_dose("reps: 10");
    const auto& plain = dose_in(bare);
    CHECK(!plain.most_reps);
    CHECK((!plain.distance && !plain.rest && !plain.slower && !plain.times_a_day && !plain.effort));
    CHECK(plain.load.empty());
}

TEST_CASE("conditions, notes and equipment: every key is read into its member") {
    const auto library = testing::library(
        {exercise("a", "hip", "strengthen"), "conditions:",
         "  - {id: sore, label: sore, sources: article, from_pain: 3, refuses: Wait., clearable: true, half_weeks: 2,",
         "     max_exercises: 5, minutes: 15}", "  - {id: old, label: old, sources: article}",
         "habits: [{id: walk, title: Walk, text: Walk., sources: article, not_for: [sore, old]}]"});
    const auto& sore = library.conditions[0];
    CHECK(sore.from_pain == 3);
    CHECK(sore.clearable);
    CHECK(sore.half_weeks == 2);
    CHECK(sore.max_exercises == 5);
    CHECK(sore.minutes == 15);
    const auto& old = library.conditions[1];
    CHECK((!old.from_pain && !old.clearable && !old.half_weeks && !old.max_exercises && !old.minutes));
    REQUIRE(library.habits[0].not_for.size() == 2);
    CHECK(library.habits[0].not_for[1] == Ref<Condition>{1});
}

TEST_CASE("a dose is said as it is stated, all of it") {
    CHECK(stated("sets: 1, reps: 1") == "1 set, 1 rep");
    CHECK(stated("sets: 1-2, reps: 8-12, hold: 2-5 s, rest: 30-60 s, tempo: 1-2, slower: 4 s") ==
          "1–2 sets, 8–12 reps, hold 2–5 s, rest 30–60 s, 1 s up, 2 s down, in the end 4 s on the way down");
    CHECK(stated("reps: max, times_a_day: 2-3, load: a red band, effort: 5-7") ==
          "as many reps as stay clean, 2–3 times a day, with a red band, effort 5–7 of 10");
    CHECK(stated("sets: 2, distance: 10-15 m, rest: 1 min, times_a_day: 1, effort: 6") ==
          "2 sets, 10–15 m, rest 1 min, once a day, effort 6 of 10");
    CHECK(stated("duration: 1-2 min, load: 20 kg") == "1–2 min, with 20 kg");
}

TEST_CASE("show tells the stepping stones, the partner, the load and the link") {
    const auto text =
        std::string(testing::vocabulary) + "exercises:\n" +
        exercise("a", "hip", "strengthen",
                 "after: [b, [c, b]], with: c, link: \"https://example.org/a\", dose: {reps: max, load: a "
                 "red band, source: article}") +
        "\n" + exercise("b", "hip", "strengthen", "name: Bee") + "\n" +
        exercise("c", "hip", "strengthen", "name: Cee") + "\n";
    const auto shown = testing::call("show a --library -", testing::with_input(text)).out;
    CHECK(shown.find("\nAfter:      Bee, Cee or Bee\nIn turn:    Cee\n") != std::string::npos);
    CHECK(shown.find("\nLink:       https://example.org/a\n") != std::string::npos);
    CHECK(shown.find("As many reps as stay clean, with a red band. Source: ") != std::string::npos);
    const auto plain = testing::call("show b --library -", testing::with_input(text)).out;
    CHECK(plain.find("\nAfter:") == std::string::npos);
    CHECK(plain.find("\nLink:") == std::string::npos);
}
