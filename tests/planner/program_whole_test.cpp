// P5, P7: the names of sessions and calendars, what the last session says, and what a program says for all of them.
#include <doctest/doctest.h>

#include <set>

#include "small_programs.hpp"
#include "testing.hpp"
#include "valgus/program.hpp"

using namespace valgus;
using testing::exercise;
using testing::library;
using testing::one_card;
using testing::program;
using testing::six_cards;

TEST_CASE("P5: ids are those of week and day, two signs for the week") {
    const auto made = program(one_card(), "--weeks 52 --days mon,sun");
    std::set<std::string> ids;
    for (const auto& session : made.sessions) ids.insert(session.id);
    CHECK(ids.size() == made.sessions.size());
    CHECK(made.sessions.front().id == "w01-mon");
    CHECK(made.sessions.back().id == "w52-sun");
}

TEST_CASE("P5: a calendar is named after the person, else after the leg and the joints; no two people share one") {
    const auto calendar = [](std::string_view line) { return program(one_card(), line).calendar; };
    CHECK(calendar("") == "both-all");
    CHECK(calendar("--side left") == "left-all");
    CHECK(calendar("--side right --focus hip") == "right-hip");
    CHECK(calendar("--side right --focus foot,hip") == "right-hip-ankle");
    CHECK(calendar("--name Kim") == "Kim");
    CHECK(calendar("--name Kim --side left --focus hip") == "Kim");
    CHECK(calendar("--week 3") == "both-all");
    const auto of_name = [](const std::string& name) {
        Wishes wishes;
        wishes.name = Said{name, "--name"};
        wishes.today = std::chrono::sys_days{};
        const auto asked = resolve_program(one_card(), wishes);
        return std::get<Program>(make_program(one_card(), asked.request, asked.schedule)).calendar;
    };
    const std::vector<std::string> names{"Kim",   "kim",  "Kim L", "Kim_L", "Kim%20L", "Kim  L",   " Kim", "Kim ",
                                         "Kim-L", "K.L.", "K%L",   "K%25L", "Zoë",     "Zo%C3%AB", "K@L",  "K:L",
                                         "K;L",   "K,L",  "K\\L",  "K\"L",  "左",      "_",        "%",    "+"};
    std::set<std::string> made;
    for (const auto& name : names) {
        made.insert(of_name(name));
        CHECK(of_name(name).find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._%") ==
              std::string::npos);
    }
    CHECK(made.size() == names.size());
    CHECK(of_name("Zoë L") == "Zo%C3%AB_L");
}

TEST_CASE("P7: the last session of the block says what next, and no other") {
    const auto last = [](std::string_view line) {
        std::string text;
        for (const auto& session : program(one_card(), line).sessions)
            if (!session.next.empty()) text += session.id + ": " + session.next + "\n";
        return text;
    };
    CHECK(last("--weeks 2") ==
          "w02-fri: This is the last session of the block. Compare the figures with those of the first day. If the "
          "figures or the knee are better: keep it up twice a week. If not: have a physio look at it.\n");
    CHECK(last("--weeks 2 --cause structural") ==
          "w02-fri: This is the last session of the block. Compare the figures with those of the first day. If you are "
          "stronger or in less pain: keep it up twice a week. If not: have a physio look at it.\n");
    CHECK(last("--weeks 2 --week 1") == "");
    CHECK(last("--weeks 2 --week 2") == last("--weeks 2"));
    CHECK(last("--weeks 2 --start 2026-11-18").starts_with("w02-mon: "));
}

TEST_CASE("plans are distinct, each is used, and a session names the first that is like it") {
    const auto small = library({exercise("roll", "hip", "release"), exercise("pull", "hip", "stretch"),
                                exercise("push", "knee", "strengthen"), exercise("lift", "knee", "strengthen")});
    const std::string line = "--side left --max-exercises 3 --weeks 3 --days mon,wed";
    const auto made = program(small, line);
    CHECK(made.plans.size() == 2);
    const std::vector<std::size_t> plans{0, 1, 0, 1, 0, 1}, firsts{0, 1, 0, 1, 0, 1};
    for (std::size_t i = 0; i < made.sessions.size(); ++i) {
        CHECK(made.sessions[i].plan == plans[i]);
        CHECK(made.sessions[i].first == firsts[i]);
    }
    for (const auto& plan : made.plans) CHECK(plan.request.week == 1);
    const auto second = program(small, line + " --week 2");
    CHECK(second.plans.size() == 2);
    CHECK(second.plans[0].request.week == 2);
    CHECK(second.sessions[1].first == 1);
}

TEST_CASE("R4: the whole shows a teacher as it was learned, and no reminder beside it") {
    const auto made = program(library(six_cards()), "--side left --focus knee --days mon");
    std::string text;
    for (const auto& card : made.whole.exercises) text += card.id + " " + card.dose.brief + " " + card.when + "\n";
    CHECK(text == "foot 10 reps \nstep 10 reps \n");
    const auto later = program(library(six_cards()), "--side left --focus knee --days mon --week 3");
    CHECK(later.whole.exercises.front().dose.brief == "reminder: 5 reps");
}

TEST_CASE("the whole holds each way of doing an exercise once, with the weeks it is for") {
    const auto small = library(
        {exercise("rising", "knee", "strengthen", "dose: {reps: 5-15, source: article}"),
         exercise("staged", "hip", "strengthen",
                  "equipment: [[ball]], progressions: [{name: more, move_on_when: It is easy., source: planner, "
                  "equipment: [[band]]}, {name: most, move_on_when: It is easy., source: planner, equipment: [[wall]], "
                  "dose: {reps: 30, source: article}}]"),
         exercise("late", "hip", "strengthen", "enters_after: 70"),
         exercise("never", "hip", "strengthen", "rank: extra"), exercise("apart", "hip", "release")});
    const auto ways = [&](std::string_view line) {
        std::string text;
        for (const auto& card : program(small, line).whole.exercises)
            text += std::to_string(card.order) + " " + card.id + " " + card.dose.brief + " " + card.when + "\n";
        return text;
    };
    CHECK(ways("--side left --weeks 8 --exclude apart") ==
          "1 staged 10 reps weeks 1 and 2\n2 staged 10 reps weeks 3 and 4\n3 staged 30 reps weeks 5 to 8\n"
          "4 late 10 reps weeks 7 and 8\n5 rising 5 reps \n");
    CHECK(ways("--side left --weeks 8 --exclude apart --week 7") ==
          "1 staged 30 reps \n2 late 10 reps \n3 rising 15 reps \n");
    const auto made = program(small, "--side left --weeks 8 --exclude apart");
    std::string kit, left;
    for (const auto& item : made.whole.kit) kit += item.equipment.id + " ";
    CHECK(kit == "ball band wall ");
    for (const auto& item : made.whole.left_out) left += item.id + " " + std::string(id(item.because.code)) + "\n";
    CHECK(left == "apart excluded\n");
    CHECK(made.whole.headline ==
          "Your left leg · all joints · 8 weeks from Monday 16 November 2026 · 24 sessions · up to 3 min");
    CHECK(made.whole.duration == Seconds{0});
    CHECK(made.whole.news.empty());
    CHECK(made.whole.request.week == 1);
}

TEST_CASE("P7: the last session tells what the block did not come to, and what could get harder next") {
    const auto next = [](const std::vector<std::string>& cards, std::string_view line) {
        const auto text = program(library(cards), line).sessions.back().next;
        return text.substr(text.find("look at it.") + 11);
    };
    const std::string stages =
        "progressions: [{name: on the step, move_on_when: Clean., source: planner}, {name: \"on {side} toes\", "
        "move_on_when: Clean., source: planner}]";
    const std::vector<std::string> cards{
        exercise("push", "hip", "strengthen", stages),
        exercise("lift", "hip", "strengthen", "dose: {sets: 2, duration: 600, source: article}"),
        exercise("hop", "leg", "integrate", "enters_after: 99")};
    CHECK(next(cards, "--side left --weeks 2") ==
          " This block did not come to: lift. What could get harder next: push "
          "(on the step).");
    CHECK(next(cards, "--side left --weeks 4 --exclude lift") == " What could get harder next: push (on left toes).");
    CHECK(next(cards, "--side left --weeks 6 --exclude lift") == "");
    CHECK(next({exercise("roll", "hip", "release")}, "--weeks 1") == "");
}

TEST_CASE("P7: a stage that has no room waits, and so does a drill for its stones") {
    const auto made = program(library({exercise("low", "leg", "integrate", "rank: extra"),
                                       exercise("high", "leg", "integrate", "after: [low], positions: [squat]")}),
                              "--side left --position squat --max-exercises 1 --weeks 2");
    const auto& text = made.sessions.back().next;
    CHECK(text.substr(text.find("look at it.") + 11) == " This block did not come to: high.");
}

TEST_CASE("an angle that only a later stage goes by is used") {
    const auto small = library({exercise("deep", "leg", "integrate",
                                         "progressions: [{name: deeper, move_on_when: It is easy., source: planner, "
                                         "setup: \"Down to {angle}.\"}]")});
    const auto notes = [&](std::string_view line) {
        std::string text;
        for (const auto& note : program(small, line).whole.notes) text += note.id + " ";
        return text;
    };
    CHECK(notes("--angle 30") == "");
    CHECK(notes("--angle 30 --week 8") == "");
    CHECK(notes("--angle 30 --week 1") == "angle ");
    CHECK(notes("--angle 30 --stage deep=1") == "angle ");
}
