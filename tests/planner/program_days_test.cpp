// P2: which of the days of a block are full ones, which are mobility days, and what those hold.
#include <doctest/doctest.h>

#include "small_programs.hpp"
#include "testing.hpp"
#include "valgus/program.hpp"

using namespace valgus;
using testing::exercise;
using testing::library;
using testing::one_card;
using testing::program;
using testing::sessions;
using testing::six_cards;

TEST_CASE("P2: the day after a full one is a mobility day, also from one week to the next") {
    const auto kinds = [](std::string_view line) {
        std::string text;
        for (const auto& session : program(one_card(), line).sessions)
            text += session.kind == SessionKind::full ? 'F' : 'm';
        return text;
    };
    CHECK(kinds("--weeks 2 --days mon,tue,wed,thu,fri,sat,sun") == "FmFmFmFmFmFmFm");
    CHECK(kinds("--weeks 2 --days mon,tue") == "FmFm");
    CHECK(kinds("--weeks 2 --days mon,tue,wed") == "FmFFmF");
    CHECK(kinds("--weeks 3 --days sun,mon") == "FFmFmF");
    CHECK(kinds("--weeks 2 --days sun,mon --start 2026-11-22") == "FmFm");
    CHECK(kinds("--weeks 1 --days tue,thu,sat") == "FFF");
}

TEST_CASE("P2: a mobility day holds what loosens and what is marked daily") {
    auto cards = six_cards();
    cards.push_back(exercise("balance", "leg", "integrate", "daily: true, needs: [foot]"));
    CHECK(sessions(library(cards), "--side left --minutes none --weeks 1 --days mon,tue") ==
          "w01-mon: roll calf circle push foot step balance\nw01-tue m: roll calf circle balance >\n");
}

TEST_CASE("P2: a mobility day with nothing to do is no session, and the day after it is a full one") {
    const auto work = library({exercise("push", "hip", "strengthen")});
    CHECK(sessions(work, "--side left --weeks 1 --days mon,tue,wed,thu") == "w01-mon: push\nw01-wed: push >\n");
    // The tests and what comes next belong to the last session that there is.
    CHECK(sessions(work, "--side left --weeks 1 --days mon,tue") == "w01-mon: push >\n");
}

TEST_CASE("P2: fewer than two full days in some week is said, once") {
    const auto notes = [](std::string_view line) {
        std::string text;
        for (const auto& note : program(one_card(), line).whole.notes) text += note.id + ": " + note.text + "\n";
        return text;
    };
    const std::string few =
        "days: There are weeks with fewer than two full sessions. That is little for strength: two or three, with a "
        "day between them, are better.\n";
    CHECK(notes("--days mon") == few);
    CHECK(notes("--days mon,tue") == few);
    CHECK(notes("--days sun,mon") == few);
    CHECK(notes("--days mon,tue,wed") == "");
    CHECK(notes("--days tue,thu") == "");
    CHECK(notes("--days tue,thu --start 2026-11-19") == "");
    CHECK(notes("--days mon,tue --week 2") == few);
}
