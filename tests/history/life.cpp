#include "history/life.hpp"

#include <algorithm>

#include "support/date.hpp"
#include "testing.hpp"
#include "valgus/plan.hpp"

using namespace valgus;
using std::chrono::days;

namespace testing {

namespace {

constexpr std::chrono::sys_days first_day = std::chrono::year{2027} / 1 / 4;

}  // namespace

int asked_of(const Card& card) {
    const auto& amount = card.amount;
    const auto once = amount.distance ? *amount.distance
                      : amount.reps   ? *amount.reps
                                      : static_cast<int>(amount.duration.value_or(Seconds{0}).count());
    return amount.sets * once;
}

void at_ease(int /*session*/, const Card& /*card*/, LoggedExercise& it) {
    it.done = Done::full;
    it.caved = it.pain = 0;
    it.effort = 4;
}

Life::Life(const Library& of, Request request, std::vector<Day> on)
    : library(of), asked_(std::move(request)), days_(std::move(on)) {
    history.today = first_day;
    look_at_past();
}

Life::Life(const Library& of, std::string_view line)
    : Life(of, requested(of, line).request, requested(of, line).schedule.days) {}

void Life::look_at_past() { past_ = past_of(library, history, days_, {}); }

void Life::go_to(std::chrono::sys_days day) {
    history.today = std::max(history.today, day);
    look_at_past();
}

Request Life::request() const {
    return after_log(library, asked_, std::make_shared<const History>(history), days_, {}, {});
}

std::variant<Decision, Refused> Life::next() const { return decide(library, request()); }

void Life::live(const Decision& decision, const Person& person) {
    look(decision);
    write(decision);
    const int before = static_cast<int>(history.sessions.size());
    LoggedSession session{.date = history.today, .id = session_id(past_.next.week, days_[past_.next.slot])};
    session.kind = decision.session.value_or(SessionKind::full);
    for (const auto& card : decision.cards) {
        LoggedExercise it{.exercise = card.exercise, .stage = card.stage, .asked = asked_of(card)};
        it.rung = card.portion == Portion::reminder ? 0 : card.rung;
        person(before, card, it);
        session.exercises.push_back(it);
    }
    std::sort(session.exercises.begin(), session.exercises.end(),
              [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
    history.sessions.push_back(std::move(session));
    go_to(history.today + days{1});
}

bool Life::live(int sessions, const Person& person) {
    for (int i = 0; i < sessions; ++i) {
        go_to_due();
        const auto decided = next();
        if (const auto* refused = std::get_if<Refused>(&decided)) {
            diary += support::iso_date(history.today) + " no session\n";
            for (const auto& finding : say(library, request(), *refused).findings)
                diary += "  " + finding.what + "; " + finding.remedy + "\n";
            return false;
        }
        live(std::get<Decision>(decided), person);
    }
    return true;
}

void Life::write(const Decision& decision) {
    diary += support::iso_date(history.today) + " " + session_id(past_.next.week, days_[past_.next.slot]) + ":";
    for (const auto& card : decision.cards) {
        diary += (&card == &decision.cards.front() ? " " : ", ") + std::string(library[card.exercise].id);
        if (card.portion == Portion::reminder) diary += " reminder";
        if (card.portion != Portion::reminder && card.rungs * card.last_stage > 1)
            diary += " " + std::to_string(card.stage) + "." + std::to_string(card.rung);
        if (card.change && card.change->movement != Movement::stays)
            diary += " " + std::string(id(card.change->movement)) + " " + std::string(id(card.change->rule));
    }
    diary += "\n";
    const auto plan = say(library, request(), decision);
    for (const auto& notice : plan.notices)
        if (notice.id == "log") diary += "  ! " + notice.text + "\n";
    for (const auto& news : plan.news) diary += "  + " + news + "\n";
    for (const auto& left : plan.left_out)
        if (left.because.code == LeftOut::log || (left.because.code == LeftOut::substituted &&
                                                  left.because.text.find("stands in for it: out") != std::string::npos))
            diary += "  - " + left.name + ": " + left.because.text + "\n";
}

}  // namespace testing
