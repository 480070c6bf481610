// The keys of every kind of record: the one table that decoding, suggestions and docs/library-format.md walk.
#pragma once

#include <array>

#include "valgus/record.hpp"

namespace valgus {

// library: and defaults: are mappings, not lists of records.
struct Identity {
    Text id, title;
};

namespace fields {

constexpr auto required = Presence::required;
constexpr auto optional = Presence::optional;
constexpr Bounds sets{1, 10}, reps{1, 200}, hold{1, 300}, work_time{1, 1800}, rest_time{0, 600}, one_way{0, 60};
constexpr Bounds setup_time{0, 600}, weeks{1, 52}, years{1800, 2100};

template <class T, std::size_t A, std::size_t B>
constexpr std::array<Field<T>, A + B> operator+(const std::array<Field<T>, A>& a, const std::array<Field<T>, B>& b) {
    std::array<Field<T>, A + B> both{};
    for (std::size_t i = 0; i < A; ++i) both[i] = a[i];
    for (std::size_t i = 0; i < B; ++i) both[A + i] = b[i];
    return both;
}

// Read by the overlay before any record is decoded.
template <class T>
constexpr Field<T> replace() {
    return {{.key = "replace", .help = "true: forget what earlier libraries say of this id", .shape = "true or false"},
            [](Reader& reader, const FieldInfo&, Value value, T&) {
                if (value.kind() != Kind::scalar || (value.text() != "true" && value.text() != "false"))
                    reader.report(value, "'replace' is neither true nor false", "write replace: true, or remove it");
            }};
}

template <class T>
constexpr std::array<Field<T>, 4> named() {
    return {field<T, &T::id>("id", required, "lower-case words joined by hyphens; unique in its section"),
            field<T, &T::label>("label", required, "what people call it"),
            field<T, &T::aliases>("aliases", optional, "other words that mean the same"), replace<T>()};
}

template <class T>
constexpr std::array<Field<T>, 11> note() {
    return {field<T, &T::id>("id", required, "lower-case words joined by hyphens; unique in its section"),
            field<T, &T::title>("title", required, "a few words"),
            field<T, &T::aliases>("aliases", optional, "other words that find it"),
            field<T, &T::text>("text", required, "what is said; a blank line parts paragraphs, '- ' begins an item"),
            field<T, &T::detail>("detail", optional, "more, for `show` and `about` only"),
            field<T, &T::sources>("sources", required, "where it comes from"),
            field<T, &T::causes>("causes", optional, "only where the cause is one of these"),
            field<T, &T::sides>("sides", optional, "only where this side was asked"),
            field<T, &T::joints>("joints", optional, "only where one of these joints is in the focus"),
            field<T, &T::positions>("positions", optional, "only where the knee collapses in one of these"),
            replace<T>()};
}

// The fields of T's instruction, which stand among T's own. Whole: a base must say enough to be followed.
template <class T, auto Part>
constexpr std::array<Field<T>, 11> instruction(Presence whole) {
    using I = Instruction;
    return {
        field<T, Part, &I::posture>("posture", whole, "how one starts"),
        field<T, Part, &I::equipment>("equipment", optional, "what is needed; a list in the list is a choice"),
        field<T, Part, &I::dose>("dose", whole, "how much, and by which source"),
        field<T, Part, &I::setup_s>("setup_s", optional, "time to get ready", setup_time),
        field<T, Part, &I::purpose>("purpose", whole, "one line: why it helps"),
        field<T, Part, &I::setup>("setup", optional, "how to get ready"),
        field<T, Part, &I::steps>("steps", whole, "what to do, one action a step"),
        field<T, Part, &I::feel>("feel", optional, "where to feel it"),
        field<T, Part, &I::mistakes>("mistakes", optional, "what spoils it"),
        field<T, Part, &I::cautions>("cautions", optional, "what to beware of"),
        field<T, Part, &I::ready_when>("ready_when", optional, "what must go well first"),
    };
}

}  // namespace fields

template <>
struct Fields<Identity> {
    static constexpr auto table = std::to_array<Field<Identity>>({
        field<Identity, &Identity::id>("id", fields::required, "lower-case words joined by hyphens"),
        field<Identity, &Identity::title>("title", fields::required, "what the library is about"),
    });
};

template <>
struct Fields<Defaults> {
    using D = Defaults;
    static constexpr auto table = std::to_array<Field<D>>({
        field<D, &D::source>("source", fields::required, "who chose these"),
        field<D, &D::sets>("sets", fields::optional, "of a dose that names none", fields::sets),
        field<D, &D::rest>("rest", fields::optional, "between sets", fields::rest_time),
        field<D, &D::tempo>("tempo", fields::optional, "of a repetition, up-down", fields::one_way),
        field<D, &D::setup_s>("setup_s", fields::optional, "time to get ready", fields::setup_time),
        field<D, &D::weeks>("weeks", fields::optional, "length of a block", fields::weeks),
        field<D, &D::structural_weeks>("structural_weeks", fields::optional,
                                       "length of a block where the cause is structural", fields::weeks),
    });
};

template <>
struct Fields<Source> {
    using S = Source;
    static constexpr auto table = std::to_array<Field<S>>({
        field<S, &S::id>("id", fields::required, "lower-case words joined by hyphens; unique in its section"),
        field<S, &S::title>("title", fields::required, "title of the work"),
        field<S, &S::aliases>("aliases", fields::optional, "other words that find it"),
        field<S, &S::authors>("authors", fields::optional, "who wrote it"),
        field<S, &S::year>("year", fields::optional, "when it appeared", fields::years),
        field<S, &S::address>("address", fields::optional, "where it is found"),
        field<S, &S::supports>("supports", fields::optional, "which facts it supports"),
        field<S, &S::strength>("strength", fields::optional, "how strong it is"),
        fields::replace<S>(),
    });
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
struct Fields<Muscle> {
    static constexpr auto table = fields::named<Muscle>();
};
template <>
struct Fields<Fault> {
    static constexpr auto table = fields::named<Fault>();
};

template <>
struct Fields<Equipment> {
    using fields_of_equipment = Equipment;
    static constexpr auto table = fields::operator+(
        fields::named<Equipment>(),
        std::to_array<Field<Equipment>>({
            field<Equipment, &Equipment::provision>("provision", fields::optional, "gear (the default) or household"),
            field<Equipment, &Equipment::stand_in>("stand_in", fields::optional, "what a home has instead"),
        }));
};

template <>
struct Fields<Skill> {
    static constexpr auto table = fields::operator+(
        fields::named<Skill>(),
        std::to_array<Field<Skill>>({
            field<Skill, &Skill::ability>("ability", fields::required, "completes: you must be able to …"),
            field<Skill, &Skill::check>("check", fields::required, "You have it when …"),
        }));
};

template <>
struct Fields<Remark> {
    static constexpr auto table = fields::note<Remark>();
};
template <>
struct Fields<SelfTest> {
    static constexpr auto table = fields::note<SelfTest>();
};
template <>
struct Fields<Habit> {
    static constexpr auto table = fields::note<Habit>();
};

template <>
struct Fields<Safety> {
    static constexpr auto table =
        fields::operator+(fields::note<Safety>(), std::to_array<Field<Safety>>({field<Safety, &Safety::placement>(
                                                      "placement", fields::required, "where in a plan it stands")}));
};

template <>
struct Fields<Topic> {
    static constexpr auto table =
        fields::operator+(fields::note<Topic>(), std::to_array<Field<Topic>>({field<Topic, &Topic::lists>(
                                                     "lists", fields::optional, "sections to list after the text")}));
};

template <>
struct Fields<Dose> {
    using D = Dose;
    static constexpr auto table = std::to_array<Field<D>>({
        field<D, &D::sets>("sets", fields::optional, "how often all of it is done", fields::sets),
        field<D, &D::reps>("reps", fields::optional, "repetitions of a set, each side", fields::reps),
        field<D, &D::hold>("hold", fields::optional, "at the end of each repetition", fields::hold),
        field<D, &D::duration>("duration", fields::optional, "instead of reps", fields::work_time),
        field<D, &D::rest>("rest", fields::optional, "between sets", fields::rest_time),
        field<D, &D::tempo>("tempo", fields::optional, "seconds up-down, without the hold", fields::one_way),
        field<D, &D::source>("source", fields::required, "who states these numbers"),
        field<D, &D::assumed>("assumed", fields::optional, "keys of this dose that are our own choice"),
    });
};

template <>
struct Fields<Variant> {
    using V = Variant;
    static constexpr auto table = fields::operator+(
        std::to_array<Field<V>>({
            field<V, &V::causes>("causes", fields::optional, "where the cause is one of these"),
            field<V, &V::sides>("sides", fields::optional, "where this side was asked"),
            field<V, &V::positions>("positions", fields::optional, "where the knee collapses in one of these"),
        }),
        fields::instruction<V, &V::changes>(fields::optional));
};

template <>
struct Fields<Stage> {
    using S = Stage;
    static constexpr auto table = fields::operator+(
        std::to_array<Field<S>>({
            field<S, &S::name>("name", fields::required, "what is harder, in a few words"),
            field<S, &S::move_on_when>("move_on_when", fields::required, "what must go well at the stage before"),
        }),
        fields::instruction<S, &S::changes>(fields::optional));
};

template <>
struct Fields<Exercise> {
    using E = Exercise;
    static constexpr auto table = fields::operator+(
        fields::operator+(
            std::to_array<Field<E>>({
                field<E, &E::id>("id", fields::required, "lower-case words joined by hyphens; unique in its section"),
                field<E, &E::name>("name", fields::required, "what people call it"),
                field<E, &E::aliases>("aliases", fields::optional, "other words that find it"),
                field<E, &E::joint>("joint", fields::required, "where it works"),
                field<E, &E::phase>("phase", fields::required, "when in a plan it comes"),
                field<E, &E::rank>("rank", fields::optional, "core (the default) comes unasked, extra when called"),
                field<E, &E::laterality>("laterality", fields::required, "how it treats two legs"),
                field<E, &E::faults>("faults", fields::optional, "what it works on"),
                field<E, &E::muscles>("muscles", fields::optional, "which muscles it reaches"),
                field<E, &E::positions>("positions", fields::optional, "where it applies; none: everywhere"),
                field<E, &E::teaches>("teaches", fields::optional, "skills it teaches"),
                field<E, &E::needs>("needs", fields::optional, "skills that must come first"),
                field<E, &E::alternatives>("alternatives", fields::optional,
                                           "exercises of the same phase that can stand in, the best first"),
                field<E, &E::sources>("sources", fields::optional, "where its facts come from"),
            }),
            fields::instruction<E, &E::base>(fields::required)),
        std::to_array<Field<E>>({
            field<E, &E::variants>("variants", fields::optional, "changes for a cause, side or position"),
            field<E, &E::stages>("progressions", fields::optional, "harder stages, in order"),
            fields::replace<E>(),
        }));
};

}  // namespace valgus
