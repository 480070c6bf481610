// The keys of what a library says of the body: its words for the limb, and where muscles lie.
#pragma once

#include "library/fields.hpp"

namespace valgus {

namespace fields {

constexpr Bounds from_joint{-300, 300}, thickness{1, 60};  // thousandths of the body's height
constexpr Bounds direction{-10, 10};
constexpr Bounds degrees{0, 180};

}  // namespace fields

template <>
struct Fields<Bend> {
    using B = Bend;
    static constexpr auto table = std::tuple(
        field<B, &B::to>("to", fields::optional, "holds up to so many; if not said, to the end", fields::degrees),
        field<B, &B::looks>("looks", fields::required, "what that looks like", fields::name),
        field<B, &B::at>("at", fields::optional, "true of exactly so many; others look \"about\" so", fields::degrees));
};

template <>
struct Fields<Purposes> {
    using P = Purposes;
    static constexpr auto table =
        std::tuple(field<P, &P::release>("release", fields::optional, "what releasing is for", fields::name),
                   field<P, &P::stretch>("stretch", fields::optional, "what stretching is for", fields::name),
                   field<P, &P::mobilize>("mobilize", fields::optional, "what mobilizing is for", fields::name),
                   field<P, &P::strengthen>("strengthen", fields::optional, "what strengthening is for", fields::name),
                   field<P, &P::integrate>("integrate", fields::optional, "what integrating is for", fields::name));
};

template <>
struct Fields<Complaint> {
    using C = Complaint;
    static constexpr auto table = std::tuple(
        field<C, &C::complaint>("complaint", fields::optional,
                                "of the shipped library, in the help: an exercise plan for *shoulders that hurt*",
                                fields::name),
        field<C, &C::limb>("limb", fields::optional, "your right *arm*; one *arm*, then the other", fields::name),
        field<C, &C::limbs>("limbs", fields::optional, "both *arms*", fields::name),
        field<C, &C::end>("end", fields::optional, "one *hand*, or both at once", fields::name),
        field<C, &C::ends>("ends", fields::optional, "work both *hands* at the same time", fields::name),
        field<C, &C::joint>("joint", fields::optional, "if the figures or *the shoulder* are better", fields::name),
        field<C, &C::bend>("bend", fields::optional, "80° of *lift*", fields::name),
        field<C, &C::most_bend>("most_bend", fields::optional, "the most that --angle takes", fields::degrees),
        field<C, &C::angle>("angle", fields::optional,
                            "of the shipped library, in the help: *how far the arm is raised when it begins to hurt*",
                            fields::name),
        field<C, &C::collapse>("collapse", fields::optional, "name the position in which *it hurts*", fields::name),
        field<C, &C::your_collapse>("your_collapse", fields::optional,
                                    "goes with where *your shoulder hurts* (overhead)", fields::name),
        field<C, &C::collapse_begins>("collapse_begins", fields::optional,
                                      "the point where *the shoulder begins to hurt*", fields::name),
        field<C, &C::not_clean>("not_clean", fields::optional,
                                "repetitions are counted in which *the shoulder hitches up*; not said: as `collapse`",
                                fields::name),
        field<C, &C::gave_way>("gave_way", fields::optional, "all done as printed, nothing hurt, nothing *hitched up*",
                               fields::name),
        field<C, &C::harder_if>("harder_if", fields::optional,
                                "harder: … Only if *two sessions running were clean*; else stay as you are",
                                fields::line),
        field<C, &C::in_line>("in_line", fields::optional, "clean reps: how many, *without hitching the shoulder*",
                              fields::name),
        field<C, &C::how_often>("how_often", fields::optional, "on a page, how often: *every other day*", fields::name),
        field<C, &C::bends>("bends", fields::optional, "what degrees of bend look like, from straight on"),
        field<C, &C::phases>("phases", fields::optional, "a few words on what each phase is for"));
};

template <>
struct Fields<Ball> {
    using B = Ball;
    static constexpr auto table = std::tuple(
        field<B, &B::on>("on", fields::required, "the part of the body that it goes with"),
        field<B, &B::out>("out", fields::optional, "outwards from the joint of that part", fields::from_joint),
        field<B, &B::up>("up", fields::optional, "upwards", fields::from_joint),
        field<B, &B::front>("front", fields::optional, "forwards", fields::from_joint),
        field<B, &B::radius>("radius", fields::required, "half of how thick it is", fields::thickness));
};

template <>
struct Fields<Facing> {
    using F = Facing;
    static constexpr auto table =
        std::tuple(field<F, &F::on>("on", fields::required, "the part of the body that it goes with"),
                   field<F, &F::out>("out", fields::optional, "how far outwards", fields::direction),
                   field<F, &F::up>("up", fields::optional, "how far upwards", fields::direction),
                   field<F, &F::front>("front", fields::optional, "how far forwards", fields::direction));
};

template <>
struct Fields<Muscle> {
    using M = Muscle;
    static constexpr auto table = std::tuple_cat(
        fields::named<M>(),
        std::tuple(
            field<M, &M::place, &MusclePlace::flesh>(
                "flesh", fields::optional, "where it lies under the skin of a figure, from one end to the other"),
            field<M, &M::place, &MusclePlace::faces>("faces", fields::optional,
                                                     "which way it looks: it is drawn where that is seen"),
            field<M, &M::drawn_like>("drawn_like", fields::optional, "it lies where this one does")));
};

}  // namespace valgus
