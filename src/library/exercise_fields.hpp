// The keys of an exercise, its doses, variants and stages, and of a test, which has a figure as well.
#pragma once

#include "library/figure_fields.hpp"
#include "valgus/library/exercise_texts.hpp"

namespace valgus {

namespace fields {

constexpr std::string_view figure_help =
    "its moving picture: [figure-format.md](figure-format.md); or `{like: ID}`: that of another exercise";

// A text of an instruction, as the table of texts has it.
template <class T, auto Part, auto Stated, auto Planned>
constexpr auto text_of(const TextRow<Stated, Planned>& row, Presence whole) {
    return field<T, Part, Stated>(row.key, row.is_needed ? whole : optional, row.help);
}

// The fields of T's instruction, which stand among T's own. Whole: a base must say enough to be followed.
template <class T, auto Part>
constexpr auto instruction(Presence whole) {
    using I = Instruction;
    return std::tuple_cat(
        std::tuple(
            field<T, Part, &I::posture>("posture", whole, "how one starts"),
            field<T, Part, &I::equipment>("equipment", optional, "what is needed; a list in the list is a choice"),
            field<T, Part, &I::dose>("dose", whole, "how much, and by which source"),
            field<T, Part, &I::setup_s>("setup_s", optional, "time to get ready", setup_time)),
        std::apply([&](const auto&... rows) { return std::tuple(text_of<T, Part>(rows, whole)...); }, texts::rows),
        std::tuple(field<T, Part, &I::figure>("figure", optional, figure_help)));
}

// `reps: max`, beside numbers.
struct Reps {
    FieldInfo info;
};

constexpr Reps reps_row(std::string_view help) {
    auto info = field_info<std::optional<Range<int>>>("reps", optional, help, reps);
    info.shape = "number, range or max";
    info.written = Written::repetitions;
    return {info};
}

// As people write it who train.
inline bool is_most(std::string_view word) {
    constexpr std::array<std::string_view, 6> all{
        "max", "AMRAP", "amrap", "as many as possible", "as many reps as possible", "as many repetitions as possible"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

inline void read_row(Reader& reader, const Reps& row, Value value, Dose& into) {
    into.most_reps = value.kind() == Kind::scalar && !value.quoted() && is_most(value.text());
    if (!into.most_reps) read_value(reader, row.info, value, into.reps);
}

}  // namespace fields

template <>
inline constexpr auto gone_keys<Dose> = std::to_array<GoneKey>({
    {"least", "a dose", "no dose is cut for time: take it out"},
});

template <>
inline constexpr auto other_keys<Dose> = std::to_array<OtherKey>({{"rpe", "effort"}});

template <>
struct Fields<Dose> {
    using D = Dose;
    static constexpr auto table = std::tuple(
        field<D, &D::sets>("sets", fields::optional, "how often all of it is done", fields::sets),
        fields::reps_row("repetitions of a set, each side; max, or AMRAP: as many as stay clean"),
        field<D, &D::hold>("hold", fields::optional, "at the end of each repetition", fields::hold),
        field<D, &D::duration>("duration", fields::optional, "instead of reps", fields::work_time),
        field<D, &D::distance>("distance", fields::optional, "instead of reps and duration: metres", fields::distance),
        field<D, &D::rest>("rest", fields::optional, "between sets; of a range, the low end counts", fields::rest_time),
        field<D, &D::tempo>("tempo", fields::optional, "seconds up-down, without the hold", fields::one_way),
        field<D, &D::slower>("slower", fields::optional,
                             "on the way down, in the last step of the ladder; more than that of the tempo",
                             fields::slow_way),
        field<D, &D::times_a_day>("times_a_day", fields::optional, "how often a day it is done", fields::times_a_day),
        field<D, &D::load>("load", fields::optional, "what makes it heavy: 20 kg, a red band", fields::name),
        field<D, &D::effort>("effort", fields::optional, "how hard it should feel, of 10; `rpe` is the same key",
                             fields::effort),
        field<D, &D::source>("source", fields::required, "who states these numbers"),
        field<D, &D::assumed>("assumed", fields::optional, "keys of this dose that are our own choice"));
};

template <>
struct Fields<Variant> {
    using V = Variant;
    static constexpr auto table = std::tuple_cat(
        std::tuple(field<V, &V::causes>("causes", fields::optional, "where the cause is one of these"),
                   field<V, &V::sides>("sides", fields::optional, "where this side was asked"),
                   field<V, &V::positions>("positions", fields::optional, "where the position is one of these"),
                   field<V, &V::conditions>("conditions", fields::optional, "for whom one of these holds")),
        fields::instruction<V, &V::changes>(fields::optional));
};

template <>
struct Fields<Occasion> {
    using O = Occasion;
    static constexpr auto table =
        std::tuple(field<O, &O::causes>("causes", fields::optional, "where the cause is one of these"),
                   field<O, &O::positions>("positions", fields::optional, "where the position is one of these"),
                   field<O, &O::joints>("joints", fields::optional, "and one of these was asked for"),
                   field<O, &O::conditions>("conditions", fields::optional, "for whom one of these holds"));
};

template <>
struct Fields<Stage> {
    using S = Stage;
    static constexpr auto table = std::tuple_cat(
        std::tuple(
            field<S, &S::name>("name", fields::required, "what is harder, in a few words", fields::name),
            field<S, &S::move_on_when>("move_on_when", fields::required, "what must go well at the stage before"),
            field<S, &S::source>("source", fields::required, "who proposes it"),
            field<S, &S::not_for>("not_for", fields::optional, "the stages end before it where one of these holds"),
            field<S, &S::bend>("bend", fields::optional,
                               "degrees of the joint that it goes down to; the stages end before it where --angle "
                               "asks for fewer",
                               fields::stage_bend)),
        fields::instruction<S, &S::changes>(fields::optional));
};

template <>
struct Fields<Exercise> {
    using E = Exercise;
    static constexpr auto table = std::tuple_cat(
        std::tuple_cat(
            std::tuple(
                field<E, &E::id>("id", fields::required, "lower-case words joined by hyphens; unique in its section"),
                field<E, &E::name>("name", fields::required, "what people call it", fields::name),
                field<E, &E::aliases>("aliases", fields::optional, "other words that find it", fields::name),
                field<E, &E::joint>("joint", fields::required, "where it works"),
                field<E, &E::phase>("phase", fields::required, "when in a plan it comes"),
                field<E, &E::rank>("rank", fields::optional, "core (the default) comes unasked, extra when called"),
                field<E, &E::laterality>("laterality", fields::required, "how it treats two sides"),
                field<E, &E::faults>("faults", fields::optional, "what it works on"),
                field<E, &E::muscles>("muscles", fields::optional, "which muscles it reaches"),
                field<E, &E::positions>("positions", fields::optional, "where it applies; none: everywhere"),
                field<E, &E::brought_by>("brought_by", fields::optional,
                                         "wishes that bring it in; within one, all that is given must hold"),
                field<E, &E::not_for>("not_for", fields::optional, "whoever has one of these does not do it"),
                field<E, &E::enters_after>("enters_after", fields::optional,
                                           "percent of the block that must have passed", fields::percent),
                field<E, &E::at_once_for>("at_once_for", fields::optional,
                                          "conditions for which `enters_after` does not hold"),
                field<E, &E::leads_for>("leads_for", fields::optional,
                                        "for whom one of these holds, it leads before all others"),
                field<E, &E::leads>("leads", fields::optional,
                                    "true: the first of its joint where that is asked for; one a joint"),
                field<E, &E::after>("after", fields::optional,
                                    "stepping stones, exercises that come before; a list in the list is a choice"),
                field<E, &E::jumps>("jumps", fields::optional,
                                    "true: a landing or a hop; with a log it waits until its stones were clean twice"),
                field<E, &E::with>("with", fields::optional, "a superset: a set of each in turn"),
                field<E, &E::link>("link", fields::optional, "an https address; printed, never fetched", fields::line),
                field<E, &E::image>("image", fields::optional, "a file beside the library: .png, .jpg, .jpeg or .svg",
                                    fields::line),
                field<E, &E::daily>("daily", fields::optional, "true: on the mobility days of a program too"),
                field<E, &E::teaches>("teaches", fields::optional, "skills it teaches"),
                field<E, &E::needs>("needs", fields::optional, "skills that must come first"),
                field<E, &E::alternatives>("alternatives", fields::optional,
                                           "exercises of the same phase that can stand in, the best first"),
                field<E, &E::sources>("sources", fields::optional, "where its facts come from")),
            fields::instruction<E, &E::base>(fields::required)),
        std::tuple(
            field<E, &E::variants>("variants", fields::optional, "changes for a cause, side, condition or position"),
            field<E, &E::stages>("progressions", fields::optional, "harder stages, in order"), fields::Replace()));
};

template <>
struct Fields<SelfTest> {
    using T = SelfTest;
    static constexpr auto table =
        std::tuple_cat(fields::note<T>(),
                       std::tuple(field<T, &T::figure>("figure", fields::optional, fields::figure_help),
                                  field<T, &T::in_plans>("in_plans", fields::optional,
                                                         "false: for `show` and an assessment only, never in a plan")));
};

}  // namespace valgus
