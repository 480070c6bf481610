// R18 in whole lives with the shipped library: what each session becomes, and why.
#include "history/life.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "testing.hpp"

using namespace valgus;
using std::chrono::days;
using testing::at_ease;
using testing::Life;

namespace {

const Library& shipped() {
    static const auto library = builtin_library();
    return library;
}

std::string id_of(const Card& card) { return std::string(shipped()[card.exercise].id); }

const Card* card_of(const Decision& decision, std::string_view id) {
    for (const auto& card : decision.cards)
        if (shipped()[card.exercise].id == id) return &card;
    return nullptr;
}

Decision decision_of(const Life& life) {
    auto decided = life.next();
    REQUIRE(std::holds_alternative<Decision>(decided));
    return std::get<Decision>(std::move(decided));
}

// "1.2 up U1"; empty: it is not in.
std::string state(const Life& life, std::string_view id) {
    const auto decision = decision_of(life);
    const auto* card = card_of(decision, id);
    if (card == nullptr) return {};
    auto text = std::to_string(card->stage) + "." + std::to_string(card->rung);
    if (card->portion == Portion::reminder) return "reminder";
    if (card->change)
        text +=
            " " + std::string(valgus::id(card->change->movement)) + " " + std::string(valgus::id(card->change->rule));
    return card->is_halved ? text + " half" : text;
}

}  // namespace

TEST_CASE("eight weeks in which all goes well") {
    Life life(shipped(), "--side right --focus ankle --position squat --age 32");
    CHECK(life.live(24, [](int session, const Card& card, LoggedExercise& it) {
        at_ease(session, card, it);
        it.effort = 3 + (session + static_cast<int>(card.exercise.index)) % 3;
        it.pain = session % 5 == 2 ? 2 : 0;
        if (id_of(card) == "single-leg-squat" && session == 9) it.caved = 3;
    }));
    testing::golden("lives/smooth.txt", life.diary);
}

TEST_CASE("eight weeks of somebody whose knees are sore, until a clinician is asked") {
    Life life(shipped(), "--side both --age 67 --position stairs --condition arthritis --minutes 15 --pain 3");
    const auto person = [](int session, const Card& card, LoggedExercise& it) {
        it.done = Done::full;
        it.caved = 0;
        it.effort = 5;
        it.pain = 2 + session % 2;
        const bool is_drill = card.how->posture && shipped()[card.exercise].phase == Phase::integrate;
        if (is_drill && (session == 7 || session == 10 || session == 11)) {
            it.pain = 4;
            it.next_morning = Morning::more;
        }
        if (is_drill && session == 15) it.pain = 6;
        if (session >= 16 && is_drill && session % 4 == 0) it.done = Done::part;
    };
    CHECK_FALSE(life.live(24, person));
    life.history.sessions.push_back({.date = life.history.today, .cleared = true});
    life.go_to(life.history.today + days{1});
    CHECK(life.live(24 - static_cast<int>(life.past().placed.size()) + 1, person));
    testing::golden("lives/sore.txt", life.diary);
}

TEST_CASE("eight weeks of somebody who comes when he can") {
    Life life(shipped(), "--side right --focus hip --position running --minutes 12 --age 45");
    const std::array gaps{2, 2, 5, 2, 9, 2, 3, 2, 12, 2, 2, 4, 2, 7};
    for (const int gap : gaps) {
        const auto decision = decision_of(life);
        life.live(decision, [](int session, const Card& card, LoggedExercise& it) {
            at_ease(session, card, it);
            if (session % 3 == 1)
                it = {
                    .exercise = it.exercise, .stage = it.stage, .rung = it.rung, .asked = it.asked, .done = Done::full};
            if (shipped()[card.exercise].phase == Phase::release) it.done = Done::skip;
            if (session == 6) it.done = Done::part;
        });
        life.go_to(life.history.today + days{gap - 1});
    }
    testing::golden("lives/patchy.txt", life.diary);
}

TEST_CASE("five that could be harder: one a session, the others keep their place") {
    Life life(shipped(),
              "--side right --only short-foot,clam-shell,wall-slide,single-leg-balance,toe-lift,step-up --minutes 60 "
              "--weeks 12");
    std::map<int, int> rises;  // a session
    std::map<std::string, int> stages;
    life.look = [&](const Decision& decision) {
        const int session = static_cast<int>(life.history.sessions.size());
        for (const auto& card : decision.cards) {
            if (card.portion == Portion::reminder) continue;
            auto& stage = stages[id_of(card)];
            if (stage > 0 && card.stage > stage) ++rises[session];
            stage = card.stage;
        }
    };
    CHECK(life.live(30, at_ease));
    int all = 0;
    for (const auto& [session, count] : rises) {
        CHECK(count == 1);
        all += count;
    }
    CHECK(all >= 8);
}

TEST_CASE("pain of 6: a stage back at its first dose; a sore morning: out until one was usual") {
    Life life(shipped(), "--side right --position squat");
    CHECK(life.live(12, at_ease));
    const auto before = state(life, "squat-in-line");
    CHECK(before.substr(0, 1) == "2");
    auto& last = life.history.sessions.back();
    const auto squat = std::find_if(last.exercises.begin(), last.exercises.end(), [](const LoggedExercise& each) {
        return shipped()[each.exercise].id == "squat-in-line";
    });
    REQUIRE(squat != last.exercises.end());
    squat->pain = 6;
    CHECK(state(life, "squat-in-line") == "");  // nothing is known of the morning
    squat->next_morning = Morning::usual;
    CHECK(state(life, "squat-in-line") == "1.1 easier S2");
    squat->next_morning = Morning::more;
    last.next_morning = Morning::more;
    CHECK(state(life, "squat-in-line") == "");
}

TEST_CASE(
    "sixteen, landing, without pain: on two feet in week 1; at twenty-five not before the log has shown the squat") {
    Life young(shipped(), "--age 16 --position landing");
    CHECK(state(young, "two-foot-landing") == "1.1");
    Life grown(shipped(), "--age 25 --position landing");
    const auto shaky = [](int session, const Card& card, LoggedExercise& it) {
        at_ease(session, card, it);
        if (id_of(card) == "squat-in-line") it.caved = 1 + session % 2;
    };
    CHECK(grown.live(18, shaky));
    CHECK(grown.diary.find("two-foot-landing") == std::string::npos);
    CHECK(grown.live(6, at_ease));
    CHECK(grown.diary.find("two-foot-landing") != std::string::npos);
    CHECK(grown.diary.find("one-foot-landing") == std::string::npos);  // from the last stage of the other only
}

TEST_CASE("a landing that hurts stops until the squat was clean twice again") {
    Life life(shipped(), "--age 25 --position landing --side right");
    CHECK(life.live(12, at_ease));
    REQUIRE(state(life, "two-foot-landing") != "");
    life.go_to_due();
    life.live(decision_of(life), [](int session, const Card& card, LoggedExercise& it) {
        at_ease(session, card, it);
        if (id_of(card) == "two-foot-landing") it.pain = 4;
    });
    life.go_to_due();
    CHECK(state(life, "two-foot-landing") == "");
    const auto stopped = decision_of(life);
    CHECK(std::any_of(stopped.left_out.begin(), stopped.left_out.end(), [](const Omission& each) {
        return each.code == LeftOut::log && shipped()[each.exercise].id == "two-foot-landing";
    }));
    CHECK(life.live(2, at_ease));
    life.go_to_due();
    CHECK(state(life, "two-foot-landing") != "");
}

TEST_CASE("what was swapped comes back once its stand-in was clean") {
    Life life(shipped(), "--side right --focus ankle --position squat");
    const auto too_much = [](int session, const Card& card, LoggedExercise& it) {
        at_ease(session, card, it);
        if (id_of(card) == "squat-in-line") it.done = Done::part;
    };
    CHECK(life.live(3, too_much));
    life.go_to_due();
    CHECK(state(life, "squat-in-line") == "");
    CHECK(state(life, "chair-squat") != "");
    CHECK(life.live(2, at_ease));
    life.go_to_due();
    CHECK(state(life, "squat-in-line") == "1.1 stays D2");
}

TEST_CASE("what is half is half in its numbers, its time and its words") {
    Life life(shipped(), "--side right --focus ankle --position squat");
    CHECK(life.live(6, [](int session, const Card& card, LoggedExercise& it) {
        at_ease(session, card, it);
        if (session == 5 && id_of(card) == "squat-in-line") {
            it.pain = 4;
            it.next_morning = Morning::more;
        }
    }));
    life.go_to_due();
    const auto decision = decision_of(life);
    const auto* card = card_of(decision, "squat-in-line");
    REQUIRE(card != nullptr);
    CHECK(card->is_halved);
    CHECK(card->amount.reps == 8);  // of 15
    CHECK(card->duration == Seconds{30 + 8 * 4});
    const auto plan = say(shipped(), life.request(), decision);
    CHECK(std::find(plan.news.begin(), plan.news.end(),
                    "Half: Squat before a mirror, 8 reps (pain 4, sorer the next morning).") != plan.news.end());
    CHECK(life.live(1, at_ease));
    life.go_to_due();
    CHECK(state(life, "squat-in-line") == "1.3 back S3");
}

TEST_CASE("what was not fine the last time carries nothing new, whatever the week") {
    const auto carried = [](bool is_fine) {
        Life life(shipped(), "--side right --focus ankle --position squat --exclude banded-squat");
        CHECK(life.live(9, [&](int session, const Card& card, LoggedExercise& it) {
            at_ease(session, card, it);
            const auto id = id_of(card);
            if (!is_fine && (id == "chair-squat" || id == "squat-in-line")) it.caved = 2;
        }));
        return life.diary.find("single-leg-squat") != std::string::npos;
    };
    CHECK(carried(true));
    CHECK_FALSE(carried(false));
}

TEST_CASE("half numbers for pain end by what was done, not by the week alone") {
    Life life(shipped(), "--side right --focus ankle --pain 2");
    CHECK(life.live(6, [](int session, const Card& card, LoggedExercise& it) {
        at_ease(session, card, it);
        if (id_of(card) == "single-leg-balance" && session == 5) it.done = Done::part;
    }));
    life.go_to_due();
    const auto decision = decision_of(life);
    CHECK(decision.week == 3);
    CHECK(card_of(decision, "single-leg-balance")->is_halved);
    CHECK_FALSE(card_of(decision, "ankle-mobilization")->is_halved);
}

TEST_CASE("sorer the next morning while numbers are half: half of the half") {
    Life life(shipped(), "--side right --focus ankle --pain 2");
    CHECK(life.live(2, [](int session, const Card& card, LoggedExercise& it) {
        at_ease(session, card, it);
        if (id_of(card) != "ankle-mobilization") return;
        it.pain = 3;
        it.next_morning = Morning::more;
    }));
    life.go_to_due();
    const auto decision = decision_of(life);
    const auto* card = card_of(decision, "ankle-mobilization");
    REQUIRE(card != nullptr);
    CHECK(card->amount.reps == 8);  // of 15, of 30
}

TEST_CASE("sorer after the last of the half numbers: half of these, and these once more, before the whole") {
    Life life(shipped(), "--side right --focus ankle --pain 2");
    const auto reps_of = [&] {
        life.go_to_due();
        const auto decision = decision_of(life);
        return card_of(decision, "ankle-mobilization")->amount.reps.value_or(0);
    };
    std::vector<int> reps;
    for (int session = 0; session < 10; ++session) {
        reps.push_back(reps_of());
        CHECK(life.live(1, [&](int, const Card& card, LoggedExercise& it) {
            at_ease(session, card, it);
            if (id_of(card) != "ankle-mobilization" || session != 5) return;
            it.pain = 3;
            it.next_morning = Morning::more;
        }));
    }
    CHECK(reps == std::vector<int>{15, 15, 15, 15, 15, 15, 8, 15, 15, 30});
}

TEST_CASE("after a clearance all begins with half, and nothing comes in for the first time") {
    Life life(shipped(), "--side right --focus ankle --position squat");
    CHECK(life.live(5, at_ease));
    life.history.sessions.back().next_morning = Morning::swollen;
    life.go_to_due();
    CHECK(std::holds_alternative<Refused>(life.next()));
    life.history.sessions.push_back({.date = life.history.today, .cleared = true});
    life.go_to(life.history.today + days{1});
    const auto decision = decision_of(life);
    CHECK(decision.news.entered.empty());
    for (const auto& card : decision.cards) CHECK((card.is_halved || card.portion == Portion::reminder));
    const auto plan = say(shipped(), life.request(), decision);
    CHECK(plan.news.front().ends_with("(it has been cleared, and begins with half)."));
}

TEST_CASE("away for thirty days: week 1, stage 1; for ten a stage back") {
    Life life(shipped(), "--side right --focus ankle --position squat");
    CHECK(life.live(12, at_ease));
    life.go_to(life.history.sessions.back().date + days{10});
    CHECK(state(life, "squat-in-line") == "1.1 easier D4");
    life.go_to(life.history.sessions.back().date + days{30});
    CHECK(life.request().week == 1);
    CHECK(state(life, "squat-in-line") == "1.1");
    CHECK(state(life, "clam-shell") == "1.1");  // learned anew
}

TEST_CASE("few sessions: four exercises; a bad day: the first drill and what loosens") {
    Life life(shipped(), "--side right --focus ankle --position squat");
    CHECK(life.live(6, at_ease));
    life.go_to(life.history.sessions.back().date + days{12});
    const auto few = decision_of(life);
    CHECK(std::count_if(few.cards.begin(), few.cards.end(),
                        [](const Card& card) { return card.portion != Portion::reminder; }) == 4);
    Life other(shipped(), "--side right --focus ankle --position squat --minutes 10");
    CHECK(other.live(3, at_ease));
    auto request = other.request();
    request.is_bad_day = true;
    const auto decided = decide(shipped(), request);
    REQUIRE(std::holds_alternative<Decision>(decided));
    for (const auto& card : std::get<Decision>(decided).cards) {
        const auto& exercise = shipped()[card.exercise];
        CHECK((card.portion == Portion::reminder || is_loosening(exercise.phase) || exercise.id == "squat-in-line"));
    }
}

TEST_CASE("all of the work at the end of its ladder: twice a week keeps it") {
    Life life(shipped(),
              "--side right --only calf-stretch,wall-push,single-leg-balance --mastered "
              "short-foot,hip-abduction,hip-external-rotation --age 61 --weeks 4");
    CHECK(life.live(24, at_ease));
    CHECK(life.diary.find("twice a week keeps it") != std::string::npos);
}

TEST_CASE("somebody at ease reaches the end of every ladder of the library within 24 weeks") {
    for (const auto ref : every<Exercise>(shipped())) {
        const auto& exercise = shipped()[ref];
        if (is_loosening(exercise.phase) && exercise.stages.empty()) continue;
        CAPTURE(exercise.id);
        auto line = "--side right --weeks 24 --minutes 60 --max-exercises none --focus " +
                    std::string(shipped()[exercise.joint].id) + " --only " + std::string(exercise.id);
        if (!exercise.positions.empty()) line += " --position " + std::string(shipped()[exercise.positions.front()].id);
        Life life(shipped(), line);
        int stage = 0, rung = 0, last_stage = 0, rungs = 0;
        life.look = [&](const Decision& decision) {
            for (const auto& card : decision.cards)
                if (card.exercise == ref && card.portion != Portion::reminder) {
                    stage = card.stage;
                    rung = card.rung;
                    last_stage = card.last_stage;
                    rungs = card.rungs;
                }
        };
        for (int i = 0; i < 72 && (stage == 0 || stage < last_stage || rung < rungs); ++i)
            if (!life.live(1, at_ease)) break;
        CHECK(stage == last_stage);
        CHECK(rung == rungs);
        CHECK(stage > 0);
    }
}

TEST_CASE("somebody in pain climbs nothing, in any position") {
    for (const auto position : every<Position>(shipped())) {
        Life life(shipped(), "--side both --position " + std::string(shipped()[position].id));
        std::map<std::uint32_t, int> steps;
        life.look = [&](const Decision& decision) {
            for (const auto& card : decision.cards) {
                if (card.portion == Portion::reminder) continue;
                const int now = card.stage * 100 + card.rung;
                const auto [before, is_new] = steps.emplace(card.exercise.index, now);
                CHECK((is_new || now <= before->second));
                before->second = now;
            }
        };
        CHECK(life.live(18, [](int session, const Card& card, LoggedExercise& it) {
            at_ease(session, card, it);
            it.pain = 4;
        }));
    }
}
