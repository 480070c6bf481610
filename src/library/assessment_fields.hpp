// The keys of what a library asks before it plans.
#pragma once

#include "library/fields.hpp"
#include "valgus/library/assessment.hpp"

namespace valgus {

template <>
struct Shape<Decimal> {
    static constexpr std::string_view one = "number, as 9.5", many = one, vocabulary = "";
    static constexpr auto written = Written::decimal;
    static constexpr int lists = 0;
};
template <>
struct Shape<Premise> {
    static constexpr std::string_view one = "demands, or a list of them", many = one, vocabulary = "";
    static constexpr auto written = Written::demands;
    static constexpr int lists = 0;
};

void read_value(Reader& reader, const FieldInfo& field, Value value, Decimal& into);
void read_value(Reader& reader, const FieldInfo& field, Value value, Premise& into);

namespace fields {

constexpr Bounds threshold{-1000, 10'000}, most_repeats{1, 10}, points{-10, 10}, answer_range{0, 10'000};

// The fields of how something is answered, which stand among T's own.
template <class T, auto Form>
constexpr auto answer_form() {
    using F = AnswerForm;
    return std::tuple(field<T, Form, &F::kind>("kind", optional, "how it is answered; yes-no if not said"),
                      field<T, Form, &F::unit>("unit", optional, "behind the number: cm, of 5", name),
                      field<T, Form, &F::range>("range", optional, "of the number", answer_range),
                      field<T, Form, &F::decimals>("decimals", optional, "true: with a digit behind the point"),
                      field<T, Form, &F::sides>("sides", optional, "true: left and right, each by itself"),
                      field<T, Form, &F::worse>("worse", optional, "which of two numbers is the worse one"),
                      field<T, Form, &F::options>("options", optional, "what there is to choose from"),
                      field<T, Form, &F::usual>("usual", optional, "what most people say, taken if nothing is", name),
                      field<T, Form, &F::fills>("fills", optional, "the wish that the answer says by itself"));
}

template <class T>
constexpr auto reasoned() {
    return std::tuple(field<T, &T::sources>("sources", optional, "where its numbers come from"),
                      field<T, &T::opinion>("opinion", optional, "true: no study says so"), Replace());
}

template <class T>
constexpr auto identified() {
    return std::tuple(field<T, &T::id>("id", required, "lower-case words joined by hyphens; unique in its section"),
                      field<T, &T::aliases>("aliases", optional, "other words that mean the same", name));
}

}  // namespace fields

template <>
struct Fields<Criterion> {
    using C = Criterion;
    static constexpr auto table = std::tuple(
        field<C, &C::is>("is", fields::optional, "one of these words; may stand by itself", fields::name),
        field<C, &C::at_least>("at_least", fields::optional, "this number or more", fields::threshold),
        field<C, &C::at_most>("at_most", fields::optional, "this number or less", fields::threshold),
        field<C, &C::above>("above", fields::optional, "more than this number", fields::threshold),
        field<C, &C::below>("below", fields::optional, "less than this number", fields::threshold),
        field<C, &C::known>("known", fields::optional, "whether anything was said"),
        field<C, &C::repeats>("repeats", fields::optional, "it holds each time, and so often at least; else once does",
                              fields::most_repeats),
        field<C, &C::repeats_at_most>("repeats_at_most", fields::optional, "no more answers than so many are there",
                                      fields::most_repeats));
};

template <>
struct Fields<AnswerOption> {
    using O = AnswerOption;
    static constexpr auto table =
        std::tuple(field<O, &O::id>("id", fields::required, "the word for it in answers", fields::name),
                   field<O, &O::label>("label", fields::required, "what people read", fields::line),
                   field<O, &O::aliases>("aliases", fields::optional, "other words for it", fields::name));
};

template <>
struct Fields<QuestionPart> {
    using P = QuestionPart;
    static constexpr auto table = std::tuple_cat(
        std::tuple(field<P, &P::id>("id", fields::required, "its key in answers", fields::name),
                   field<P, &P::ask>("ask", fields::required, "what is asked", fields::line),
                   field<P, &P::aliases>("aliases", fields::optional, "other keys for it", fields::name)),
        fields::answer_form<P, &P::form>());
};

template <>
struct Fields<QuestionBlock> {
    using B = QuestionBlock;
    static constexpr auto table = std::tuple_cat(
        fields::identified<B>(),
        std::tuple(field<B, &B::title>("title", fields::required, "a few words", fields::name),
                   field<B, &B::text>("text", fields::optional, "what is said before its questions"),
                   field<B, &B::must_know>("must_know", fields::optional,
                                           "true: what is not known here refuses, unless one is cleared"),
                   fields::Replace()));
};

template <>
struct Fields<Question> {
    using Q = Question;
    static constexpr auto table = std::tuple_cat(
        fields::identified<Q>(),
        std::tuple(field<Q, &Q::title>("title", fields::required, "a few words", fields::name),
                   field<Q, &Q::block>("block", fields::required, "where it stands"),
                   field<Q, &Q::ask>("ask", fields::required, "what is asked"),
                   field<Q, &Q::why>("why", fields::required, "what the answer is for"),
                   field<Q, &Q::test>("test", fields::optional, "how it is done, with its figure")),
        fields::answer_form<Q, &Q::form>(),
        std::tuple(
            field<Q, &Q::parts>("parts", fields::optional, "what is asked together, each with a key of its own"),
            field<Q, &Q::repeats>("repeats", fields::optional, "how often it is asked for", fields::most_repeats),
            field<Q, &Q::again>("again", fields::optional, "what is said the second time", fields::line),
            field<Q, &Q::only_if>("only_if", fields::optional, "else it is not asked, and an answer does not count"),
            field<Q, &Q::unless>("unless", fields::optional, "then it is not asked, and an answer does not count"),
            field<Q, &Q::skip_if>("skip_if", fields::optional, "then it is not asked; an answer counts all the same"),
            field<Q, &Q::because>("because", fields::optional, "a clause: why it is not asked then", fields::line),
            field<Q, &Q::by>("by", fields::optional, "who finds it out; oneself if not said"),
            field<Q, &Q::quick>("quick", fields::optional, "true: asked where only the most telling ones are"),
            field<Q, &Q::measure>("measure", fields::optional, "its key among what is measured again", fields::name),
            field<Q, &Q::change>("change", fields::optional, "what is more than chance", fields::threshold),
            field<Q, &Q::change_of_one>("change_of_one", fields::optional,
                                        "the same of a single one, where a mean is compared", fields::threshold),
            field<Q, &Q::error>("error", fields::optional, "how far two measurements differ by chance", fields::line)),
        fields::reasoned<Q>());
};

template <>
struct Fields<Fact> {
    using F = Fact;
    static constexpr auto table =
        std::tuple_cat(fields::identified<F>(),
                       std::tuple(field<F, &F::when>("when", fields::required, "what must hold"),
                                  field<F, &F::because>("because", fields::required,
                                                        "a clause; {question.part} is what was said", fields::line)),
                       fields::reasoned<F>());
};

template <>
struct Fields<Clue> {
    using C = Clue;
    static constexpr auto table =
        std::tuple_cat(fields::identified<C>(),
                       std::tuple(field<C, &C::when>("when", fields::required, "what must hold"),
                                  field<C, &C::points>("points", fields::required, "what it counts", fields::points),
                                  field<C, &C::because>("because", fields::required,
                                                        "a clause; {question.part} is what was said", fields::line)),
                       fields::reasoned<C>());
};

template <>
struct Fields<Rule> {
    using R = Rule;
    static constexpr auto table = std::tuple_cat(
        fields::identified<R>(),
        std::tuple(
            field<R, &R::when>("when", fields::optional, "what must hold; without it, it always does"),
            field<R, &R::condition>("condition", fields::optional, "then this holds for one; may refuse"),
            field<R, &R::cause>("cause", fields::optional, "then this is the cause"),
            field<R, &R::position>("position", fields::optional, "then this is the position"),
            field<R, &R::position_of>("position_of", fields::optional,
                                      "then it is the position that was named to this question"),
            field<R, &R::ranked_by>("ranked_by", fields::optional, "of several, the one that counts most there"),
            field<R, &R::except>("except", fields::optional, "but none of these"),
            field<R, &R::with_angle>("with_angle", fields::optional, "true: the angle that was named goes with it"),
            field<R, &R::no_angle_for>("no_angle_for", fields::optional, "but not with these positions"),
            field<R, &R::focus>("focus", fields::optional, "then this joint is asked for"),
            field<R, &R::strength>("strength", fields::optional, "how sure that is"),
            field<R, &R::second>("second", fields::optional, "true: only beside another joint"),
            field<R, &R::most_minutes>("most_minutes", fields::optional, "then a session lasts no longer",
                                       fields::minutes),
            field<R, &R::max_exercises>("max_exercises", fields::optional, "then a session holds no more",
                                        fields::exercises),
            field<R, &R::because>("because", fields::required, "a clause; {question.part} is what was said",
                                  fields::line),
            field<R, &R::note>("note", fields::optional, "what is said besides")),
        fields::reasoned<R>());
};

}  // namespace valgus
