// The keys of every kind of record: the one table that decoding, suggestions and docs/library-format.md walk.
#pragma once

#include <tuple>

#include "library/reference.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

namespace fields {

constexpr auto required = Presence::required;
constexpr auto optional = Presence::optional;
constexpr Bounds bounds_of(Range<int> range) { return {range.low, range.high}; }
constexpr Bounds sets = bounds_of(sets_bounds), reps = bounds_of(reps_bounds), hold = bounds_of(hold_bounds),
                 work_time = bounds_of(work_bounds), weeks = bounds_of(weeks_bounds),
                 times_a_day = bounds_of(times_a_day_bounds), effort = bounds_of(effort_bounds);
constexpr Bounds distance{distance_bounds.low, distance_bounds.high, "m"};
constexpr Bounds rest_time{0, 600}, one_way{0, 60}, slow_way{1, 60}, stage_bend{1, 180};
constexpr Bounds name{1, 120}, line{1, 400}, tag{1, 35};  // texts
constexpr Bounds setup_time{0, 600}, years{1800, 2100}, age{1, 120}, percent{1, 99};
constexpr Bounds pain{1, 10}, exercises{1, 20}, minutes{1, 240};

inline void read_replace(Reader& reader, Value value) {
    if (value.kind() != Kind::scalar || value.quoted() || (value.text() != "true" && value.text() != "false"))
        reader.report(value, "'replace' is neither true nor false", "write replace: true, or remove it");
}

// Read by the overlay before any record is decoded; here it is only checked.
struct Replace {
    FieldInfo info{.key = "replace",
                   .help = "true: forget what earlier libraries say of this id",
                   .shape = "true or false",
                   .written = Written::truth};
};

template <class T>
void read_row(Reader& reader, const Replace&, Value value, T&) {
    read_replace(reader, value);
}

template <class T>
constexpr auto named() {
    return std::tuple(field<T, &T::id>("id", required, "lower-case words joined by hyphens; unique in its section"),
                      field<T, &T::label>("label", required, "what people call it", name),
                      field<T, &T::aliases>("aliases", optional, "other words that mean the same", name), Replace());
}

template <class T>
constexpr auto note() {
    return std::tuple(
        field<T, &T::id>("id", required, "lower-case words joined by hyphens; unique in its section"),
        field<T, &T::title>("title", required, "a few words", name),
        field<T, &T::aliases>("aliases", optional, "other words that find it", name),
        field<T, &T::text>("text", required, "what is said; a blank line parts paragraphs, '- ' begins an item"),
        field<T, &T::detail>("detail", optional, "more, for `show` and `about` only"),
        field<T, &T::sources>("sources", required, "where it comes from"),
        field<T, &T::causes>("causes", optional, "only where the cause is one of these"),
        field<T, &T::sides>("sides", optional, "only where this side was asked"),
        field<T, &T::joints>("joints", optional, "only where one of these was asked for, or is in a plan for all"),
        field<T, &T::positions>("positions", optional, "only where the position is one of these"),
        field<T, &T::conditions>("conditions", optional, "only for whom one of these holds"),
        field<T, &T::not_for>("not_for", optional, "whoever has one of these does not get it"), Replace());
}

}  // namespace fields

template <>
struct Fields<Identity> {
    static constexpr auto table = std::tuple(
        field<Identity, &Identity::id>("id", fields::required, "lower-case words joined by hyphens"),
        field<Identity, &Identity::title>("title", fields::required, "what the library is about", fields::name),
        field<Identity, &Identity::language, &Language::tag>("language", fields::optional,
                                                             "that it is written in, as a tag of BCP 47: ar, pt-BR; "
                                                             "en if not said",
                                                             fields::tag),
        field<Identity, &Identity::language, &Language::direction>("direction", fields::optional,
                                                                   "which way that is read; ltr if not said"));
};

template <>
struct Fields<Defaults> {
    using D = Defaults;
    static constexpr auto table =
        std::tuple(field<D, &D::source>("source", fields::required, "who chose these"),
                   field<D, &D::sets>("sets", fields::optional, "of a dose that names none", fields::sets),
                   field<D, &D::rest>("rest", fields::optional, "between sets", fields::rest_time),
                   field<D, &D::tempo>("tempo", fields::optional, "of a repetition, up-down", fields::one_way),
                   field<D, &D::setup_s>("setup_s", fields::optional, "time to get ready", fields::setup_time),
                   field<D, &D::weeks>("weeks", fields::optional, "length of a block", fields::weeks),
                   field<D, &D::structural_weeks>("structural_weeks", fields::optional,
                                                  "length of a block where the cause is structural", fields::weeks));
};

template <>
struct Fields<Source> {
    using S = Source;
    static constexpr auto table = std::tuple(
        field<S, &S::id>("id", fields::required, "lower-case words joined by hyphens; unique in its section"),
        field<S, &S::title>("title", fields::required, "title of the work", fields::line),
        field<S, &S::aliases>("aliases", fields::optional, "other words that find it", fields::name),
        field<S, &S::authors>("authors", fields::optional, "who wrote it", fields::line),
        field<S, &S::year>("year", fields::optional, "when it appeared", fields::years),
        field<S, &S::address>("address", fields::optional, "where it is found", fields::line),
        field<S, &S::supports>("supports", fields::optional, "which facts it supports", fields::line),
        field<S, &S::strength>("strength", fields::optional, "how strong it is", fields::line), fields::Replace());
};

template <>
struct Fields<Joint> {
    static constexpr auto table = fields::named<Joint>();
};
template <>
struct Fields<Position> {
    static constexpr auto table = fields::named<Position>();
};

template <>
struct Fields<Fault> {
    static constexpr auto table =
        std::tuple_cat(fields::named<Fault>(),
                       std::tuple(field<Fault, &Fault::joint>(
                           "joint", fields::optional, "where it is worked on, for --focus; if not said, nowhere")));
};

template <>
struct Fields<Equipment> {
    using fields_of_equipment = Equipment;
    static constexpr auto table = std::tuple_cat(
        fields::named<Equipment>(),
        std::tuple(
            field<Equipment, &Equipment::provision>("provision", fields::optional, "gear (the default) or household"),
            field<Equipment, &Equipment::stand_in>("stand_in", fields::optional, "what a home has instead",
                                                   fields::name),
            field<Equipment, &Equipment::not_for>("not_for", fields::optional,
                                                  "not at hand for whoever has one of these, nor its stand-in")));
};

template <>
struct Fields<Skill> {
    static constexpr auto table =
        std::tuple_cat(fields::named<Skill>(),
                       std::tuple(field<Skill, &Skill::ability>("ability", fields::required,
                                                                "completes: you must be able to …", fields::line),
                                  field<Skill, &Skill::check>("check", fields::required, "You have it when …")));
};

template <>
struct Fields<Remark> {
    static constexpr auto table = fields::note<Remark>();
};
template <>
struct Fields<Habit> {
    static constexpr auto table = fields::note<Habit>();
};

template <>
struct Fields<Activity> {
    static constexpr auto table = fields::note<Activity>();
};

template <>
struct Fields<Ambiguity> {
    using A = Ambiguity;
    static constexpr auto table = std::tuple(
        field<A, &A::id>("id", fields::required, "lower-case words joined by hyphens; unique in its section"),
        field<A, &A::aliases>("aliases", fields::optional, "other words that may mean the same", fields::name),
        field<A, &A::joints>("joints", fields::optional, "said for a joint, it may be one of these"),
        field<A, &A::positions>("positions", fields::optional, "said for a position, it may be one of these"),
        field<A, &A::conditions>("conditions", fields::optional, "said for a condition, it may be one of these"),
        field<A, &A::ask>("ask", fields::required, "what to ask oneself to know which", fields::line),
        fields::Replace());
};

template <>
struct Fields<Condition> {
    using C = Condition;
    static constexpr auto table = std::tuple_cat(
        fields::named<C>(),
        std::tuple(
            field<C, &C::detail>("detail", fields::optional, "one line: whom it concerns, what it changes"),
            field<C, &C::under_age>("under_age", fields::optional, "holds by itself below this age", fields::age),
            field<C, &C::over_age>("over_age", fields::optional,
                                   "holds by itself above this age; with `under_age`, between the two", fields::age),
            field<C, &C::ages>("ages", fields::optional,
                               "years, *8-18*: with an age outside of these it is refused as a slip", fields::age),
            field<C, &C::from_pain>("from_pain", fields::optional, "holds by itself with this pain of 10, or more",
                                    fields::pain),
            field<C, &C::refuses>("refuses", fields::optional, "why there is no plan at all"),
            field<C, &C::clearable>("clearable", fields::optional,
                                    "true: it refuses only whom no clinician has cleared for exercise"),
            field<C, &C::most_bend>("most_bend", fields::optional, "an angle that is asked for goes no further",
                                    fields::stage_bend),
            field<C, &C::half_weeks>("half_weeks", fields::optional,
                                     "first weeks of a block in which the numbers of doses are half", fields::weeks),
            field<C, &C::max_exercises>("max_exercises", fields::optional,
                                        "most exercises of a session, where nothing else is said", fields::exercises),
            field<C, &C::minutes>("minutes", fields::optional, "of a session, where nothing else is said",
                                  fields::minutes),
            field<C, &C::rules_out>("rules_out", fields::optional, "exercises that it leaves out"),
            field<C, &C::rules_out_phases>("rules_out_phases", fields::optional, "phases that it leaves out"),
            field<C, &C::rules_out_positions>("rules_out_positions", fields::optional,
                                              "leaves out the exercises that list only these"),
            field<C, &C::because>("because", fields::optional, "a clause: why these are left out"),
            field<C, &C::sources>("sources", fields::required, "where it comes from")));
};

template <>
struct Fields<Safety> {
    static constexpr auto table = std::tuple_cat(
        fields::note<Safety>(),
        std::tuple(field<Safety, &Safety::placement>("placement", fields::required, "where in a plan it stands")));
};

template <>
struct Fields<Topic> {
    static constexpr auto table = std::tuple_cat(
        fields::note<Topic>(),
        std::tuple(field<Topic, &Topic::lists>("lists", fields::optional, "sections to list after the text")));
};

}  // namespace valgus
