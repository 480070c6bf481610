// Words -> a request and a schedule, collecting what is wrong with all of them, so that the user hears of everything at
// once.
#pragma once

#include <algorithm>
#include <span>

#include "valgus/library/other_words.hpp"
#include "valgus/request.hpp"

namespace valgus {

class Resolver {
public:
    explicit Resolver(const Library& library) : library_(library) {}

    Request request(const Wishes& wishes);
    Schedule schedule(const Wishes& wishes);
    // Throws Failure if a word is wrong (usage) or, where all are right, if today is outside of the block (refused).
    void check();

private:
    void wrong(const Said& said, std::string what, std::string remedy) {
        findings_.push_back(said.finding(std::move(what), std::move(remedy)));
    }
    bool empty(const Said& said);
    // An empty listing: what is allowed is few enough to be named here.
    void unknown(const Said& said, std::string_view noun, std::span<const std::string_view> allowed,
                 std::string_view listing);

    template <Word E>
    std::optional<E> word(const Said& said, std::string_view noun) {
        if (empty(said)) return std::nullopt;
        const auto found = parse_said<E>(said.word);
        if (!found) unknown(said, noun, ids<E>(), "");
        return found;
    }
    template <class T>
    std::optional<Ref<T>> one(const Said& said);
    template <class T>
    Refs<T> several(const std::vector<Said>& words);
    Refs<Joint> focus(const std::vector<Said>& words);
    std::optional<int> number(const std::optional<Said>& said, std::string_view noun, Range<int> allowed,
                              bool or_none = false);
    std::optional<std::chrono::sys_days> date(const std::optional<Said>& said);

    Refs<Equipment> at_hand(const Wishes& wishes, const Refs<Condition>& conditions);
    Refs<Condition> conditions(const Wishes& wishes, const Request& request);
    std::optional<Side> worse(const Wishes& wishes, Side asked);
    void mastered(const Wishes& wishes, Request& request);
    void limits(const Wishes& wishes, Request& request);
    void weeks(const Wishes& wishes, Request& request);
    // The week of the block that today is in; `now` needs a start.
    int week_now(const Wishes& wishes, int weeks);
    void check_conflicts(const Wishes& wishes, const Request& request);
    // R22: of what nobody said, what the protocol says.
    void follow(const Wishes& wishes, const Protocol& protocol, Request& request);

    // "EXERCISE=…": the exercise and what stands behind the first equals sign.
    std::optional<std::pair<Ref<Exercise>, std::string>> assignment(const Said& said, std::string_view noun,
                                                                    std::string_view example);
    std::vector<Pin> pins(const std::vector<Said>& words);
    std::vector<PrescribedDose> doses(const std::vector<Said>& words);
    std::optional<Dose> dose(const Said& said, std::string_view text);
    std::vector<ClinicianNote> clinician_notes(const std::vector<Said>& words);
    Clinic clinic(const Wishes& wishes);

    std::vector<Day> days(const std::vector<Said>& words);
    std::optional<std::chrono::minutes> time_of_day(const std::optional<Said>& said);
    void zone(const Wishes& wishes, Schedule& schedule);

    const Library& library_;
    Findings findings_, outside_;
    std::optional<std::chrono::sys_days> start_;  // of the block, as said
    std::optional<int> from_week_;                // that begins then, in place of the first
    std::optional<Ref<Protocol>> protocol_;       // none: it follows none
};

template <class T>
std::optional<Ref<T>> Resolver::one(const Said& said) {
    if (empty(said)) return std::nullopt;
    if (const auto found = find<T>(library_, said.word)) return found;
    std::vector<std::string_view> allowed;
    for (const auto& record : library_.all<T>()) allowed.push_back(record.id);
    unknown(said, T::noun, allowed, T::section);
    return std::nullopt;
}

// In library order, each once.
template <class T>
Refs<T> Resolver::several(const std::vector<Said>& words) {
    Refs<T> refs;
    for (const auto& said : words)
        if (const auto ref = one<T>(said)) refs.push_back(*ref);
    std::sort(refs.begin(), refs.end());
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
    return refs;
}

}  // namespace valgus
