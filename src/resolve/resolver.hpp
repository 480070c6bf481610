// Words -> a request and a schedule, collecting what is wrong with all of them, so that the user hears of everything at
// once.
#pragma once

#include <algorithm>
#include <span>

#include "resolve/elsewhere.hpp"
#include "support/wording.hpp"
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
    // What may be said in place of an unknown word.
    struct Allowed {
        std::vector<std::string_view> ids, others;  // others: said for them
        std::string_view listing;                   // what lists them; empty: they are few enough to be named
        std::string remedy(std::string_view said) const;
    };
    // `led`: where the word leads (`led_elsewhere`); may be empty.
    void unknown(const Said& said, std::string_view noun, const Allowed& allowed, const std::string& led = {});

    template <Word E>
    std::optional<E> word(const Said& said, std::string_view noun) {
        if (empty(said)) return std::nullopt;
        const auto found = parse_said<E>(said.word);
        if (!found) unknown(said, noun, said_for<E>());
        return found;
    }
    template <Word E>
    static Allowed said_for() {
        Allowed allowed;
        for (const auto id : ids<E>()) allowed.ids.push_back(id);
        for (const auto& other : other_words<E>) allowed.others.push_back(other.said);
        return allowed;
    }
    template <class T>
    Allowed said_for() const;
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
Resolver::Allowed Resolver::said_for() const {
    Allowed allowed{.listing = T::section};
    for (const auto& record : library_.all<T>()) {
        allowed.ids.push_back(record.id);
        allowed.others.insert(allowed.others.end(), record.aliases.begin(), record.aliases.end());
    }
    if constexpr (std::is_same_v<T, Joint>)  // a fault stands for its joint
        for (const auto& fault : library_.faults)
            if (fault.joint) {
                allowed.others.push_back(fault.id);
                allowed.others.insert(allowed.others.end(), fault.aliases.begin(), fault.aliases.end());
            }
    return allowed;
}

template <class T>
std::optional<Ref<T>> Resolver::one(const Said& said) {
    if (empty(said)) return std::nullopt;
    if (const auto found = find<T>(library_, said.word)) return found;
    if (const auto* several = ambiguity_of<T>(library_, said.word)) {
        std::vector<std::string> ids;
        for (const auto ref : several->*meant_by<T>) ids.emplace_back(library_[ref].id);
        wrong(said, support::quoted(said.word) + " may be " + support::join(ids, " or "),
              "ask yourself: " + std::string(several->ask));
    } else {
        unknown(said, T::noun, said_for<T>(), led_elsewhere(library_, said.word));
    }
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
