// The sessions of a block, in any world: the rules P1 to P7, and R7, R8 and R12 where they meet them.
#include <rapidcheck/Random.h>
#include <rapidcheck/detail/Configuration.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <sstream>

#include "oracle/rules.hpp"
#include "oracle/world.hpp"
#include "testing.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using std::chrono::days;
using testing::card_of;
using testing::has;
using testing::Index;
using testing::is_in;
using testing::Rules;

namespace {

constexpr int longest_block = 9;  // weeks; more take long and tell nothing new

using MadeProgram = std::variant<Program, Refusal>;

// A case as a program, with a limit of time in two of three.
struct Block {
    // One for each library, since a program takes as long as many plans.
    explicit Block(const testing::Case& of)
        : given(of), asked(resolve_program(of.library, testing::wishes_of(of.options))) {
        RC_PRE(&of.options == &of.world.wishes.front());
        asked.schedule.week = std::nullopt;
        auto& request = asked.request;
        request.weeks = std::min(request.weeks, longest_block);
        const bool said = std::any_of(of.options.begin(), of.options.end(),
                                      [](const auto& option) { return option.flag == "--minutes"; });
        if (!said)
            request.minutes = of.world.percent % 3 == 0 ? std::nullopt : std::optional(2 + of.world.percent / 10);
        made = make_program(of.library, request, asked.schedule);
    }

    const Program& program() const {
        RC_PRE(std::holds_alternative<Program>(made));
        return std::get<Program>(made);
    }
    Rules rules() const { return {given.library, asked.request}; }
    const Plan& plan(const Session& session) const { return program().plans.at(session.plan); }
    std::vector<Index> cards(const Session& session) const {
        std::vector<Index> all;
        for (const auto& card : plan(session).exercises) all.push_back(*rules().find(card.id));
        return all;
    }
    std::vector<const Session*> of(SessionKind kind) const {
        std::vector<const Session*> all;
        for (const auto& session : program().sessions)
            if (session.kind == kind) all.push_back(&session);
        return all;
    }
    Program only(int number) const {
        auto schedule = asked.schedule;
        schedule.week = number;
        auto one = make_program(given.library, asked.request, schedule);
        RC_PRE(std::holds_alternative<Program>(one));
        return std::get<Program>(std::move(one));
    }

    const testing::Case& given;
    ProgramRequest asked;
    MadeProgram made = Refusal{};
};

int stage_of(const PlannedExercise& card) { return card.progression ? card.progression->stage : 1; }

// Everything that a session of a program tells.
std::string told(const Program& program, const Session& session) {
    std::string text = session.id + session.title + session.next + std::string(id(session.kind));
    for (const auto& test : session.tests) text += " " + test.id;
    for (const auto& sentence : session.news) text += sentence;
    for (const auto& card : program.plans.at(session.plan).exercises) text += "\n" + card.id + " " + card.dose.text;
    return text;
}

std::string printed(const Program& program) {
    std::string text;
    for (const auto& format : formats())
        for (const auto detail : {Detail::full, Detail::brief, Detail::explain})
            text += testing::rendered(format.program, program, Style{.width = 80, .color = false, .detail = detail});
    return text;
}

// What waits for stones may wait for one that comes in a later week.
bool any_is_possible(const Block& block, int week) {
    auto request = block.asked.request;
    request.week = week;
    const Rules rules(block.given.library, request);
    for (Index i = 0; i < rules.count(); ++i)
        if (rules.comes(i) && block.given.library.exercises[i].after.empty()) return true;
    return false;
}

}  // namespace

PROPERTY("P1, P2: sessions are on the asked days of the block, full unless the day before was") {
    const Block block(given);
    const auto& sessions = block.program().sessions;
    auto next = sessions.begin();
    std::optional<std::chrono::sys_days> last_full;
    for (int day = 0; day < 7 * block.asked.request.weeks; ++day) {
        const auto date = block.asked.schedule.start + days{day};
        if (!has(block.asked.schedule.days, day_of(date))) continue;
        const bool rests = last_full == date - days{1};
        if (!rests) last_full = date;
        const auto kind = rests ? SessionKind::mobility : SessionKind::full;
        if (next != sessions.end() && next->date == date) {
            RC_ASSERT(next->kind == kind);
            RC_ASSERT(next->week == day / 7 + 1);
            RC_ASSERT(next->id == std::string("w0") + std::to_string(next->week) + "-" + std::string(id(day_of(date))));
            RC_ASSERT(!block.plan(*next).exercises.empty());
            ++next;
            continue;
        }
        // No session: there is nothing to do, or no time for any of it.
        RC_ASSERT(rests || block.asked.request.minutes || !any_is_possible(block, day / 7 + 1));
    }
    RC_ASSERT(next == sessions.end());
    std::set<std::string> ids;
    for (const auto& session : sessions) ids.insert(session.id);
    RC_ASSERT(ids.size() == sessions.size());
}

PROPERTY("P1: the weeks hold all sessions, each those of its seven days") {
    const Block block(given);
    std::size_t at = 0;
    for (const auto& week : block.program().weeks) {
        RC_ASSERT(week.sessions_begin == at);
        RC_ASSERT(week.sessions_end > at);
        RC_ASSERT(week.begins == block.asked.schedule.start + days{7 * (week.number - 1)});
        for (; at < week.sessions_end; ++at) {
            const auto& session = block.program().sessions[at];
            RC_ASSERT(session.week == week.number);
            RC_ASSERT(session.date >= week.begins && session.date < week.begins + days{7});
        }
    }
    RC_ASSERT(at == block.program().sessions.size());
}

PROPERTY("P1: --week N shows the sessions that the whole program has in that week") {
    const Block block(given);
    const auto& weeks = block.program().weeks;
    const auto& of_whole = weeks[static_cast<std::size_t>(given.world.percent) % weeks.size()];
    const auto one = block.only(of_whole.number);
    RC_ASSERT(one.weeks.size() == 1);
    RC_ASSERT(one.weeks[0].title == of_whole.title);
    RC_ASSERT(one.weeks[0].summary == of_whole.summary);
    RC_ASSERT(one.weeks[0].news == of_whole.news);
    RC_ASSERT(one.calendar == block.program().calendar);
    RC_ASSERT(one.sessions.size() == of_whole.sessions_end - of_whole.sessions_begin);
    for (std::size_t i = 0; i < one.sessions.size(); ++i)
        RC_ASSERT(told(one, one.sessions[i]) ==
                  told(block.program(), block.program().sessions[of_whole.sessions_begin + i]));
}

PROPERTY("P2: a mobility day holds only what loosens and what is marked daily") {
    const Block block(given);
    const auto mobility = block.of(SessionKind::mobility);
    RC_PRE(!mobility.empty());
    for (const auto* session : mobility)
        for (const auto i : block.cards(*session)) {
            const auto& exercise = given.library.exercises[i];
            bool is_needed = false;  // by what loosens
            for (const auto other : block.cards(*session)) is_needed = is_needed || block.rules().prepares(i, other);
            RC_ASSERT(exercise.daily || exercise.phase < Phase::strengthen || is_needed);
        }
}

PROPERTY("P2: weeks with fewer than two full days are told") {
    const Block block(given);
    std::map<int, int> full;
    std::optional<std::chrono::sys_days> last;
    for (int day = 0; day < 7 * block.asked.request.weeks; ++day) {
        const auto date = block.asked.schedule.start + days{day};
        if (!has(block.asked.schedule.days, day_of(date)) || last == date - days{1}) continue;
        last = date;
        ++full[day / 7];
    }
    bool few = static_cast<int>(full.size()) < block.asked.request.weeks;
    for (const auto& [week, count] : full) few = few || count < 2;
    const auto& notes = block.program().whole.notes;
    RC_ASSERT(few == std::any_of(notes.begin(), notes.end(), [](const auto& note) { return note.id == "days"; }));
}

PROPERTY("P4, P7: tests first, at the end of every fourth week and last; the last says what comes next") {
    const Block block(given);
    const auto& sessions = block.program().sessions;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const bool is_last = i + 1 == sessions.size();
        const bool ends_week = is_last || sessions[i + 1].week != sessions[i].week;
        const bool tested = i == 0 || is_last || (ends_week && sessions[i].week % 4 == 0);
        std::vector<std::string> expected, tests;
        for (const auto& test : given.library.tests)
            if (tested && testing::suits(test.causes, block.asked.request.cause) &&
                !testing::is_kept_from(test.not_for, block.asked.request.conditions))
                expected.emplace_back(test.id);
        for (const auto& test : sessions[i].tests) tests.push_back(test.id);
        RC_ASSERT(tests == expected);
        RC_ASSERT(block.plan(sessions[i]).tests.empty());
        RC_ASSERT(sessions[i].next.empty() == !is_last);
    }
}

PROPERTY("plans are distinct, each is used, and a session names the first one with its plan") {
    const Block block(given);
    const auto& program = block.program();
    std::vector<std::size_t> firsts(program.plans.size(), program.sessions.size());
    for (std::size_t i = 0; i < program.sessions.size(); ++i) {
        const auto& session = program.sessions[i];
        auto& first = firsts.at(session.plan);
        first = std::min(first, i);
        RC_ASSERT(session.first == first);
        if (first == i) RC_ASSERT(program.plans[session.plan].request.week == session.week);
        if (first == i) RC_ASSERT(program.plans[session.plan].news == session.news);
    }
    for (const auto first : firsts) RC_ASSERT(first < program.sessions.size());
    std::set<std::string> distinct;
    for (auto plan : program.plans) {
        plan.request.week = 0;
        plan.headline = {};
        plan.news = {};
        distinct.insert(testing::rendered(find_format("json")->plan, plan, Style{}));
    }
    RC_ASSERT(distinct.size() == program.plans.size());
}

namespace {

// The weeks that "weeks 1 to 4, 7 and 8" names.
std::set<int> weeks_in(const std::string& text) {
    std::set<int> weeks;
    std::istringstream words(text);
    bool reaches = false;
    for (std::string word; words >> word;) {
        if (word == "to") reaches = true;
        if (std::isdigit(static_cast<unsigned char>(word.front())) == 0) continue;
        const int week = std::stoi(word);
        for (int each = reaches ? *weeks.rbegin() + 1 : week; each <= week; ++each) weeks.insert(each);
        reaches = false;
    }
    return weeks;
}

}  // namespace

PROPERTY("the whole tells each way of doing an exercise once, and in which weeks") {
    const Block block(given);
    RC_PRE(block.asked.request.doses.empty());  // such a dose makes one way of stages that only add to it
    const auto& program = block.program();
    std::map<std::pair<std::string, int>, std::set<int>> held;  // the weeks, by id and stage
    std::set<std::string> reminders;                            // by id; they may lengthen the weeks
    std::set<int> all;
    for (const auto& session : program.sessions) {
        all.insert(session.week);
        for (const auto& card : block.plan(session).exercises) {
            if (card.dose.reminder)
                reminders.insert(card.id);
            else
                held[{card.id, stage_of(card)}].insert(session.week);
        }
    }
    std::set<std::pair<std::string, int>> told;
    int order = 0;
    for (const auto& card : program.whole.exercises) {
        RC_ASSERT(card.order == ++order);
        RC_LOG() << card.id << " " << card.when << "\n";
        if (card.dose.reminder) {
            RC_ASSERT(reminders.contains(card.id));
            continue;
        }
        RC_ASSERT(told.insert({card.id, stage_of(card)}).second);
        RC_ASSERT(held.contains({card.id, stage_of(card)}));
        if (reminders.contains(card.id)) continue;
        const auto weeks = held.at({card.id, stage_of(card)});
        RC_ASSERT((card.when.empty() ? all : weeks_in(card.when)) == weeks);
    }
    RC_ASSERT(told.size() == held.size());
}

PROPERTY("the whole needs the kit of all sessions, and leaves out what none of them holds") {
    const Block block(given);
    const auto& program = block.program();
    std::set<std::string> kit, of_whole, in;
    for (const auto& plan : program.plans) {
        for (const auto& item : plan.kit) kit.insert(item.equipment.id);
        for (const auto& card : plan.exercises) in.insert(card.id);
    }
    for (const auto& item : program.whole.kit) of_whole.insert(item.equipment.id);
    RC_ASSERT(kit == of_whole);
    RC_ASSERT(program.whole.kit.size() == kit.size());
    std::set<std::string> out;
    for (const auto& left : program.whole.left_out) {
        RC_ASSERT(in.count(left.id) == 0);
        RC_ASSERT(out.insert(left.id).second);
        RC_ASSERT(!left.because.text.empty());
        RC_ASSERT(left.because.text.find("session") == std::string::npos);
        if (left.because.code == LeftOut::substituted)
            RC_ASSERT(std::any_of(in.begin(), in.end(), [&](const auto& id) {
                return left.because.text.starts_with("E" + id.substr(1) + " stands in");
            }));
    }
    const auto full = block.of(SessionKind::full);
    for (const auto* session : full)
        for (const auto& left : block.plan(*session).left_out) RC_ASSERT(in.count(left.id) + out.count(left.id) == 1);
    for (const auto& plan : program.plans)
        for (const auto& check : plan.skill_checks) RC_ASSERT(has(program.whole.skill_checks, check));
}

PROPERTY("a clinician's words on what no session holds are told once, and in no session") {
    const Block block(given);
    const auto& request = block.asked.request;
    bool unused = false;
    const auto is_held = [&](Ref<Exercise> ref) {
        return std::any_of(block.program().plans.begin(), block.program().plans.end(),
                           [&](const Plan& plan) { return is_in(plan, given.library[ref].id); });
    };
    for (const auto& own : request.doses) unused = unused || !is_held(own.exercise);
    for (const auto& own : request.clinician_notes) unused = unused || !is_held(own.exercise);
    const auto count = [](const Plan& plan) {
        return std::count_if(plan.notes.begin(), plan.notes.end(),
                             [](const auto& note) { return note.id == "clinician"; });
    };
    RC_ASSERT(count(block.program().whole) == (unused ? 1 : 0));
    for (const auto& plan : block.program().plans) {
        RC_ASSERT(count(plan) == 0);
        for (const auto& card : plan.exercises) {
            const auto i = *block.rules().find(card.id);
            RC_ASSERT(card.dose.by_clinician == (block.rules().prescribed(i) != nullptr));
            std::string words;
            for (const auto& own : request.clinician_notes)
                if (own.exercise.index == i) words = own.text;
            RC_ASSERT(card.clinician_note == words);
        }
    }
}

PROPERTY("a program that is refused says why and what would help; one that is not has sessions") {
    const Block block(given);
    if (const auto* program = std::get_if<Program>(&block.made)) return RC_ASSERT(!program->sessions.empty());
    for (const auto& finding : std::get<Refusal>(block.made).findings)
        RC_ASSERT(!finding.what.empty() && (!finding.remedy.empty() || finding.what.starts_with("there is no p")));
}

PROPERTY("R15: the same words give the same bytes, in every format and whatever their order") {
    const auto made_of = [&](const testing::Options& options) {
        auto asked = resolve_program(given.library, testing::wishes_of(options));
        RC_PRE(asked.request.weeks <= longest_block);
        return make_program(given.library, asked.request, asked.schedule);
    };
    RC_PRE(&given.options == &given.world.wishes.front());
    auto shuffled = given.options;
    std::reverse(shuffled.begin(), shuffled.end());
    for (auto& option : shuffled) {
        std::reverse(option.values.begin(), option.values.end());
        if (option.flag == "--days") option.values.push_back(option.values.front());
    }
    const auto made = made_of(given.options), again = made_of(shuffled);
    RC_ASSERT(made.index() == again.index());
    if (const auto* refusal = std::get_if<Refusal>(&made)) {
        RC_ASSERT(refusal->findings == std::get<Refusal>(again).findings);
        return;
    }
    const auto text = printed(std::get<Program>(made));
    RC_ASSERT(text == printed(std::get<Program>(again)));
    RC_ASSERT(text.find("p" + std::to_string(std::get<Program>(made).plans.size()) + "\"") != std::string::npos);
}

namespace {

// How many of the programs of these worlds have each of these at least once.
void count(const testing::Case& given, std::map<std::string, int>& counts) {
    const Block block(given);
    if (std::holds_alternative<Refusal>(block.made)) {
        ++counts["refused"];
        return;
    }
    std::map<std::string, bool> seen;
    const auto& program = block.program();
    for (const auto& session : program.sessions) {
        seen[std::string(id(session.kind))] = true;
        seen["tests"] |= !session.tests.empty();
        seen["repeats"] |= program.sessions[session.first].week != session.week;
        for (const auto& card : block.plan(session).exercises) {
            seen["daily"] |= session.kind == SessionKind::mobility && card.phase >= Phase::strengthen;
            seen["clinician"] |= card.dose.by_clinician;
        }
    }
    for (const auto& week : program.weeks)
        for (const auto* what : {"new: ", "harder: ", "more: "})
            seen[what] |= week.summary.find(what) != std::string::npos;
    for (const auto& plan : program.plans)
        for (const auto& card : plan.exercises) {
            seen["reminder"] |= card.dose.reminder;
            seen["half"] |= card.dose.shortened;
            seen["halved"] |= card.dose.halved;
            seen["worse"] |= card.worse.has_value();
            seen["leads"] |= card.leads;
        }
    seen["stages in turn"] |= program.whole.exercises.size() > program.plans.front().exercises.size();
    seen["include"] = !block.asked.request.include.empty();
    for (const auto& [what, is_so] : seen) counts[what] += is_so;
}

}  // namespace

TEST_CASE("random worlds reach every kind of program") {
    std::map<std::string, int> counts;
    rc::Random random(rc::detail::configuration().testParams.seed);
    for (int i = 0; i < 400; ++i) {
        const auto world = testing::worlds()(random.split(), i % 101).value();
        count(testing::Case(world, testing::Case::sound_library(world), world.wishes.front()), counts);
    }
    for (const std::string what :
         {"refused", "full", "mobility", "tests", "repeats", "daily", "clinician", "reminder", "half", "halved",
          "worse", "leads", "new: ", "harder: ", "more: ", "stages in turn", "include"})
        CHECK_MESSAGE(counts[what] >= 1, what << ": " << counts[what]);
}
