#include <algorithm>
#include <array>

#include "resolve/resolver.hpp"
#include "resolve/settle.hpp"
#include "support/date.hpp"
#include "support/nearest.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

constexpr Range<int> minutes_range{1, 240}, exercises_range{1, 50}, age_range{0, 120}, pain_range{0, 10};
constexpr int usual_minutes = 20, usual_exercises = 8;  // R12
constexpr std::size_t few_words = 12;                   // more are not listed in a message

using support::quoted;

// "20 min" is 20 where minutes are counted.
std::string_view without_unit(std::string_view word, std::string_view noun) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> units{{{"min", "minutes"},
                                                                                  {"minutes", "minutes"},
                                                                                  {"weeks", "weeks"},
                                                                                  {"years", "years"},
                                                                                  {"degrees", "degrees"},
                                                                                  {"°", "degrees"}}};
    const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
    const bool is_counted = std::any_of(units.begin(), units.end(), [&](const auto& unit) {
        return same_words(word.substr(digits), unit.first) && noun.ends_with(unit.second);
    });
    return digits > 0 && is_counted ? word.substr(0, digits) : word;
}

}  // namespace

bool Resolver::empty(const Said& said) {
    if (!said.word.empty()) return false;
    wrong(said, "an empty value", "give it a value, or leave the option out");
    return true;
}

std::string Resolver::Allowed::remedy(std::string_view said) const {
    if (ids.empty()) return "this library has none";
    auto known = ids;
    known.insert(known.end(), others.begin(), others.end());
    const auto near = support::nearest(said, known);
    const auto hint = near ? "did you mean " + quoted(*near) + "? " : std::string();
    if (ids.size() > few_words) return hint + "`valgus list " + std::string(listing) + "` names them all";
    return hint + "allowed: " + support::join(std::vector<std::string>(ids.begin(), ids.end()), ", ");
}

void Resolver::unknown(const Said& said, std::string_view noun, const Allowed& allowed, const std::string& led) {
    wrong(said, "unknown " + std::string(noun) + " " + quoted(said.word),
          led.empty() ? allowed.remedy(said.word) : led);
}

std::optional<int> Resolver::number(const std::optional<Said>& said, std::string_view noun, Range<int> allowed,
                                    bool or_none) {
    if (!said || empty(*said) || (or_none && said->word == "none")) return std::nullopt;
    const auto value = support::whole_number(without_unit(said->word, noun));
    if (value && *value >= allowed.low && *value <= allowed.high) return value;
    wrong(*said, quoted(said->word) + " is no " + std::string(noun),
          "write a whole number from " + std::to_string(allowed.low) + " to " + std::to_string(allowed.high) +
              (or_none ? ", or none" : ""));
    return std::nullopt;
}

std::optional<Side> Resolver::worse(const Wishes& wishes, Side asked) {
    if (!wishes.worse) return std::nullopt;
    const auto side = word<Side>(*wishes.worse, "side");
    if (!side) return std::nullopt;
    if (*side == Side::both) {
        wrong(*wishes.worse, "both cannot be the worse one", "name left or right");
    } else if (asked != Side::both) {
        wrong(*wishes.worse, "only one side was asked for", "ask for --side both");
    }
    return side;
}

// R12: how long and how much a session is, where nobody says it.
void Resolver::limits(const Wishes& wishes, Request& request) {
    request.minutes = number(wishes.minutes, "number of minutes", minutes_range, true);
    request.max_exercises = number(wishes.max_exercises, "number of exercises", exercises_range, true);
    const bool lifts = !protocol_ && (request.all || !request.only.empty());
    // A protocol is whole (R22), but for what a condition limits (R17).
    if (!wishes.minutes && !protocol_) request.minutes = usual_minutes;
    if (!wishes.max_exercises && !lifts && !protocol_) request.max_exercises = usual_exercises;
    const auto limit = [](std::optional<int>& most, int other) { most = std::min(most.value_or(other), other); };
    for (const auto ref : request.conditions) {
        const auto& condition = library_[ref];
        if (!wishes.minutes && condition.minutes) limit(request.minutes, *condition.minutes);
        if (!wishes.max_exercises && !lifts && condition.max_exercises)
            limit(request.max_exercises, *condition.max_exercises);
    }
    // What is asked for by name comes on top.
    if (!wishes.max_exercises && request.max_exercises)
        *request.max_exercises += static_cast<int>(request.include.size());
}

void Resolver::check_conflicts(const Wishes& wishes, const Request& request) {
    for (const auto ref : request.exclude) {
        const auto name = quoted(library_[ref].id);
        if (is_among(request.include, ref))
            wrong(wishes.exclude.front(), name + " is also in --include", "name it in one of them");
        if (is_among(request.only, ref))
            wrong(wishes.exclude.front(), name + " is also in --only", "name it in one of them");
    }
}

Request Resolver::request(const Wishes& wishes) {
    Request request;
    if (wishes.name && !empty(*wishes.name)) request.name = wishes.name->word;
    if (wishes.side) request.side = word<Side>(*wishes.side, "side").value_or(Side::both);
    request.focus = focus(wishes.focus);
    request.focus_asked = !request.focus.empty();
    if (!request.focus_asked) request.focus = list_of(every<Joint>(library_));
    if (wishes.cause) request.cause = word<Cause>(*wishes.cause, "cause").value_or(Cause::unknown);
    if (wishes.protocol) request.protocol = one<Protocol>(*wishes.protocol);
    protocol_ = request.protocol;
    if (wishes.position) request.position = one<Position>(*wishes.position).value_or(Ref<Position>{});
    request.angle = number(wishes.angle, "number of degrees", {0, library_.body.most_bend});
    start_ = date(wishes.start);
    weeks(wishes, request);
    request.worse = worse(wishes, request.side);
    request.age = number(wishes.age, "age in years", age_range);
    request.pain = number(wishes.pain, "pain out of 10", pain_range);
    request.cleared = wishes.cleared;
    request.conditions = conditions(wishes, request);
    for (const auto ref : request.conditions)
        if (const auto most = library_[ref].most_bend; most && request.angle && *request.angle > *most) {
            request.angle = most;
            request.angle_limit = ref;
        }
    request.at_hand = at_hand(wishes, request.conditions);
    request.stages = pins(wishes.stages);
    request.doses = doses(wishes.doses);
    request.clinician_notes = clinician_notes(wishes.clinician_notes);
    request.clinic = clinic(wishes);
    request.include = several<Exercise>(wishes.include);
    request.exclude = several<Exercise>(wishes.exclude);
    request.only = several<Exercise>(wishes.only);
    request.all = wishes.all;
    if (const auto day = date(wishes.assessed)) request.assessed = support::iso_date(*day);
    for (const auto& said : wishes.found)
        if (!empty(said)) request.found.push_back(said.word);
    limits(wishes, request);
    check_conflicts(wishes, request);
    if (protocol_) follow(wishes, library_[*protocol_], request);
    mastered(wishes, request);
    return request;
}

void Resolver::check() {
    if (!findings_.empty()) {
        const auto exit = exit_of(findings_);
        throw Failure(exit, std::move(findings_));
    }
    if (!outside_.empty()) throw Failure(Exit::refused, std::move(outside_));
}

namespace {

// The week follows from the first day, once that is there. Who plans ahead asks for the first week.
Wishes with_week(Wishes wishes) {
    if (wishes.week || !wishes.start || !wishes.today) return wishes;
    const auto start = support::parse_date(wishes.start->word);
    if (!start || *start > *wishes.today) return wishes;
    wishes.week = wishes.start;
    wishes.week->word = "now";
    return wishes;
}

}  // namespace

Request resolve(const Library& library, const Wishes& wishes) {
    Resolver resolver(library);
    Request request;
    until_full([&] { request = resolver.request(with_week(settled(wishes))); });
    resolver.check();
    return request;
}

}  // namespace valgus
