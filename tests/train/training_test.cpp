// What is on, by the clock and by what one says, and what was done of it.
#include "valgus/stages/training.hpp"

#include <doctest/doctest.h>

#include <array>

#include "testing.hpp"

using namespace valgus;
using namespace std::chrono_literals;
using Time = Training::Time;

namespace {

Plan plan_of(const std::vector<std::string>& mores, const std::string& line = "--side left") {
    std::vector<std::string> records;
    std::string ids;
    for (const auto& more : mores) {
        const auto name = std::string(1, static_cast<char>('a' + static_cast<int>(records.size())));
        records.push_back(testing::exercise(name, "hip", "strengthen", more));
        ids += (ids.empty() ? "" : ",") + name;
    }
    return testing::plan(testing::library(records), line + " --only " + ids);
}

// 10 repetitions of 2 s, once, after 10 s to get ready; then 2 sets of 30 s with 20 s of rest.
const std::string reps = "", seconds = "dose: {sets: 2, duration: 30, rest: 20, source: article}",
                  most = "dose: {reps: max, source: article}", metres = "dose: {distance: 10, source: article}";

// Where it stands: "work 12.5", "rest 3 paused", "over".
std::string told(const Training& training) {
    constexpr std::array kinds{"gather", "ready", "work", "rest", "change", "done"};
    if (training.is_over()) return "over";
    const auto time = training.elapsed().count();
    auto text = std::string(kinds[static_cast<std::size_t>(training.spell().kind)]) + " " + std::to_string(time / 1000);
    if (time % 1000 != 0) text += "." + std::to_string(time % 1000 / 100);
    return text + (training.is_paused() ? " paused" : "");
}

// "a full 10, b part 42 caved 2 pain 3"
std::string done(const Training& training) {
    constexpr std::array dones{"full", "part", "skip"};
    constexpr std::array units{"", "s", "m"};
    std::string text;
    for (const auto& each : training.trained().exercises) {
        text += (text.empty() ? "" : ", ") + each.id + " " + dones[static_cast<std::size_t>(each.done)];
        if (each.did) text += " " + std::to_string(*each.did) + units[static_cast<std::size_t>(each.unit)];
        if (each.caved > 0) text += " caved " + std::to_string(each.caved);
        if (each.pain) text += " pain " + std::to_string(*each.pain);
    }
    return text;
}

struct Trainee {
    Plan plan;
    Training training{plan, 0ms};
    explicit Trainee(Plan made) : plan(std::move(made)) { training.set_done(0ms); }
};

}  // namespace

TEST_CASE("training: the clock alone goes through all of it, however seldom one looks") {
    for (const auto step : {100ms, 1000ms, 7777ms, 600'000ms}) {
        Trainee it(plan_of({reps, seconds}));
        Time now{0};
        for (int i = 0; i < 10'000 && it.training.spell().kind != Spell::Kind::done; ++i) it.training.pass(now += step);
        CHECK(told(it.training).starts_with("done"));
        it.training.quit(now + 1h);
        CHECK(done(it.training) == "a full 10, b full 60s");
        CHECK(it.training.trained().time == it.plan.duration);
    }
}

TEST_CASE("training: before it begins no time passes, and nothing is done") {
    const auto plan = plan_of({reps});
    Training training(plan, 5000ms);
    training.pass(90'000ms);
    CHECK(told(training) == "gather 85");
    CHECK(training.left_in_all() == 30s);
    training.quit(90'000ms);
    CHECK(done(training) == "a skip 0");
    CHECK(training.trained().time == 0s);
}

TEST_CASE("training: a pause takes no time, from the moment on in which it was said") {
    Trainee it(plan_of({reps}));
    it.training.pass(4000ms);
    it.training.pause(4500ms);
    it.training.pass(90'000ms);
    CHECK(told(it.training) == "ready 4.5 paused");
    it.training.pause(100'000ms);
    it.training.pass(101'000ms);
    CHECK(told(it.training) == "ready 5.5");
    CHECK(it.training.left() == 5s);
    it.training.quit(101'000ms);
    CHECK(it.training.trained().time == 5s);
}

TEST_CASE("training: on, and what was done of it counts in whole repetitions and seconds") {
    Trainee it(plan_of({reps, seconds}));
    it.training.on(3000ms);  // ready before its time
    CHECK(told(it.training) == "work 0");
    it.training.on(3000ms + 7900ms);
    CHECK(told(it.training) == "ready 0");
    CHECK(done(it.training) == "a part 3, b skip 0s");
    it.training.on(11'000ms);
    it.training.on(11'000ms + 29'999ms);
    CHECK(told(it.training) == "rest 0");
    CHECK(done(it.training) == "a part 3, b part 29s");
    it.training.set_done(42'000ms);
    CHECK(told(it.training) == "work 0");
    it.training.set_done(43'000ms);  // by the clock, not by a key
    CHECK(told(it.training) == "work 1");
    it.training.pass(42'000ms + 30'500ms);
    CHECK(told(it.training) == "done 0.5");
    it.training.set_done(100'000ms);
    CHECK(told(it.training) == "over");
    CHECK(done(it.training) == "a part 3, b part 59s");
}

TEST_CASE("training: back to the beginning, at that to what was before; what is done twice counts once, at its best") {
    Trainee it(plan_of({reps, seconds}));
    it.training.pass(10'000ms + 9000ms);
    it.training.back(19'000ms);
    CHECK(told(it.training) == "work 0");
    CHECK(done(it.training) == "a part 4, b skip 0s");
    it.training.on(19'000ms + 5000ms);
    CHECK(done(it.training) == "a part 4, b skip 0s");
    it.training.back(24'500ms);
    CHECK(told(it.training) == "work 0");
    it.training.back(25'000ms);
    CHECK(told(it.training) == "ready 0");
    it.training.back(25'500ms);
    CHECK(told(it.training) == "gather 0");
    it.training.back(26'000ms);
    CHECK(told(it.training) == "gather 0");
    it.training.set_done(26'000ms);
    it.training.pass(26'000ms + 30'000ms);
    CHECK(done(it.training) == "a full 10, b skip 0s");
}

TEST_CASE("training: of two sides the lesser counts, in turn half of them all") {
    Trainee it(plan_of({reps}, "--side both"));
    it.training.pass(10'000ms + 20'000ms + 5000ms + 7000ms);
    it.training.quit(42'000ms);
    CHECK(done(it.training) == "a part 3");
    Trainee turns(plan_of({"laterality: alternating"}, "--side both"));
    turns.training.pass(10'000ms);
    turns.training.quit(10'000ms + 15'000ms);
    CHECK(done(turns.training) == "a part 3");
}

TEST_CASE("training: without a clock somebody says what was done, and what nobody says is not known") {
    Trainee it(plan_of({most, metres}));
    it.training.on(1000ms);
    it.training.pass(900'000ms);
    CHECK(told(it.training) == "work 899");
    CHECK(it.training.left() == 0s);
    it.training.set_done(900'000ms);
    CHECK(done(it.training) == "a full, b skip 0m");
    it.training.on(901'000ms);
    it.training.on(902'000ms);
    CHECK(done(it.training) == "a full, b skip 0m");  // passed over
    it.training.back(902'500ms);
    it.training.set_done(903'000ms);
    CHECK(done(it.training) == "a full, b full 10m");

    Trainee counted(plan_of({most}));
    counted.training.count(1);  // there is nothing to count yet
    counted.training.on(1000ms);
    for (const int more : {-1, 1, 1, 1, -1}) counted.training.count(more);
    CHECK(counted.training.counted() == 2);
    counted.training.set_done(9000ms);
    CHECK(done(counted.training) == "a full 2");

    Trainee half(plan_of({most}, "--side both"));
    half.training.on(1000ms);
    half.training.count(1);
    half.training.set_done(2000ms);
    half.training.on(3000ms);
    half.training.set_done(4000ms);
    CHECK(done(half.training) == "a full");  // of one side it is not known
}

TEST_CASE("training: what gives way and what hurts belongs to what was done last; the worst counts") {
    Trainee it(plan_of({reps, seconds}));
    it.training.pass(12'000ms);
    it.training.caved();
    it.training.caved();
    it.training.pain(4);
    it.training.pain(2);
    it.training.pass(33'000ms);  // ready for the next
    CHECK(it.training.subject() == 0);
    it.training.caved();
    it.training.pain(5);
    it.training.take_back_pain();
    it.training.pass(41'000ms);
    CHECK(it.training.subject() == 1);
    it.training.pain(0);
    CHECK(done(it.training) == "a full 10 caved 3 pain 4, b skip 0s pain 0");
    it.training.pain(1);
    it.training.take_back_pain();
    it.training.quit(41'000ms);
    CHECK(done(it.training) == "a full 10 caved 3 pain 4, b part 1s pain 0");
}

TEST_CASE("training: an exercise that is over for today does not come back") {
    Trainee it(plan_of({seconds, reps}));
    it.training.pass(15'000ms);
    it.training.pain(7);
    it.training.stop_exercise(15'000ms);
    CHECK(told(it.training) == "ready 0");
    CHECK(it.training.spell().exercise == 1);
    CHECK(done(it.training) == "a part 5s pain 7, b skip 0");
    it.training.back(15'500ms);
    CHECK(told(it.training) == "gather 0");
    it.training.set_done(16'000ms);
    CHECK(it.training.spell().exercise == 1);
    it.training.pass(16'000ms + 11'000ms);
    it.training.stop_exercise(27'000ms);
    CHECK(told(it.training) == "done 0");
}

TEST_CASE("training: an exercise is left out with its partner going on") {
    const auto library = testing::library({testing::exercise("one", "hip", "strengthen", "with: two, " + seconds),
                                           testing::exercise("two", "hip", "strengthen", seconds)});
    Trainee it(testing::plan(library, "--side left --only one,two"));
    it.training.pass(15'000ms);
    it.training.stop_exercise(15'000ms);
    CHECK(it.training.spell().exercise == 1);
    it.training.pass(15'000ms + 10'000ms + 30'000ms + 20'000ms + 30'000ms);
    CHECK(done(it.training) == "one part 5s, two full 60s");
    Trainee left(plan_of({seconds, reps}));
    left.training.on_to_exercise(15'000ms);
    CHECK(left.training.spell().exercise == 1);
    CHECK(told(left.training) == "ready 0");
    left.training.on_to_exercise(16'000ms);
    CHECK(told(left.training) == "done 0");
    left.training.back(17'000ms);
    CHECK(told(left.training) == "work 0");
}

TEST_CASE("training: what comes, and how long it takes") {
    Trainee it(plan_of({reps, seconds}));
    CHECK(it.training.coming() == 2);
    CHECK(it.training.left_in_all() == it.plan.duration);
    it.training.pass(12'500ms);
    CHECK(it.training.coming() == 4);
    CHECK(it.training.left() == 18s);
    CHECK(it.training.left_in_all() == it.plan.duration - 12s);
    it.training.pass(1h);
    CHECK(it.training.coming() == std::nullopt);
    CHECK(it.training.left_in_all() == 0s);
}
