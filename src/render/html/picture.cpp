// The moving pictures of a page, each drawn once.
#include <algorithm>

#include "render/html/parts.hpp"

namespace valgus::render {

Side drawn_side(const PlannedExercise& exercise) {
    return exercise.sides == std::vector{Side::left} ? Side::left : Side::right;
}

namespace {

// Tests are drawn as the plan's exercises are.
Side side_of_tests(const Plan& plan) { return plan.request.side == Side::left ? Side::left : Side::right; }

std::string label_of(const std::string& name) { return name + ": the movement"; }

std::string id_of(std::string_view picture, std::string_view kind) {
    return std::string(picture).append("-").append(kind);
}

// Said once for the two that a moving picture is made of.
Html named(const std::string& name, const Html& drawn) {
    return group("div", {{"class", "picture"}, {"role", "img"}, {"aria-label", label_of(name)}}, drawn);
}

Html shown_again(std::string_view id, std::string_view kind) {
    return line("svg", {{"class", std::string("figure ").append(kind)}},
                element("use", {{"href", "#" + id_of(id, kind)}}, Html()));
}

// The picture that has the id once more, under another name.
Html same_picture(const std::string& name, std::string_view id) {
    return named(name, shown_again(id, "moving") + shown_again(id, "still"));
}

// Short: it is written some thirty times in a picture.
std::string picture_id(int order) { return "p" + std::to_string(order); }

std::string picture_id(const Paragraph& test, const Plan& plan) {
    const auto found =
        std::find_if(plan.tests.begin(), plan.tests.end(), [&](const Paragraph& other) { return other.id == test.id; });
    return "t" + std::to_string(found - plan.tests.begin() + 1);
}

// Of the first on the page that shows this picture.
std::string first_id(const Shared<Picture>& picture, Side side, const Plan& plan) {
    for (const auto& exercise : plan.exercises)
        if (exercise.picture == picture && drawn_side(exercise) == side) return picture_id(exercise.order);
    const auto test = std::find_if(plan.tests.begin(), plan.tests.end(),
                                   [&](const Paragraph& other) { return other.picture == picture; });
    return picture_id(*test, plan);
}

Html drawn_once(const Shared<Picture>& picture, Side side, const std::string& name, const std::string& id,
                const Plan& plan, View motion) {
    const auto first = first_id(picture, side, plan);
    return first == id ? moving_picture(*picture, side, name, id, motion) : same_picture(name, first);
}

}  // namespace

Html moving_picture(const Picture& picture, Side side, const std::string& name, std::string_view id, View motion) {
    const Shot shot{.view = motion, .side = side, .name = {}, .id = id};
    return named(name, Html::constant(draw_inline_svg(picture, shot)));
}

std::string picture_on_page(const PlannedExercise& exercise, const Plan& plan) {
    return exercise.picture ? first_id(exercise.picture, drawn_side(exercise), plan) : std::string();
}

bool has_pictures(const HandOut& hand_out) {
    const auto has_one = [](const auto& each) { return bool(each.picture); };
    const auto& plan = hand_out.plan;
    return hand_out.has_cards() && (std::any_of(plan.exercises.begin(), plan.exercises.end(), has_one) ||
                                    std::any_of(plan.tests.begin(), plan.tests.end(), has_one));
}

Html picture_words(const Complaint& body) {
    const auto words =
        "In the pictures, orange (in grey: dark) is the " + std::string(body.limb) +
        " or part that works, dark red the muscle that matters; pale is where it began. An arrow that ends at "
        "a bar: press, and nothing moves. For both " +
        std::string(body.limbs) +
        ", the right one is drawn. A picture shows the basic form: where the words differ (a stage, a "
        "hand on a support), the words count.";
    return line("p", {{"class", "legend"}}, words);
}

Html still_box() {
    auto box = void_element("input", {{"type", "checkbox"}, {"id", "still"}}) + Html::constant("\n");
    return box + line("label", {{"for", "still"}}, "Still pictures");
}

Html picture_of(const PlannedExercise& exercise, const HandOut& hand_out) {
    if (!exercise.picture) return line("div", {{"class", "sketch"}, {"aria-hidden", "true"}}, "room for a sketch");
    return drawn_once(exercise.picture, drawn_side(exercise), name_and_stage(exercise), picture_id(exercise.order),
                      hand_out.plan, hand_out.motion);
}

Html picture_of(const Paragraph& test, const HandOut& hand_out) {
    if (!test.picture) return {};
    const auto& plan = hand_out.plan;
    // One pose and its arrow have to do for a test that no exercise shows: a page has bytes for one of them only.
    const auto side = side_of_tests(plan);
    const auto id = picture_id(test, plan), first = first_id(test.picture, side, plan);
    if (first.starts_with('t') && first != id)
        return named(test.title, line("svg", {{"class", "figure"}},
                                      element("use", {{"href", "#" + id_of(first, "moving")}}, Html())));
    if (first != id) return same_picture(test.title, first);
    return moving_picture(*test.picture, side, test.title, id, View::end);
}

// Where there are cards, the half of a pair that is drawn there.
Html still_of(const PlannedExercise& exercise, const HandOut& hand_out) {
    if (!exercise.picture) return exercise.image.empty() ? Html() : image_of(exercise);
    const auto side = drawn_side(exercise);
    if (!hand_out.has_cards())
        return Html::constant(draw_inline_svg(
            *exercise.picture, {.view = View::end, .side = side, .name = {}, .id = picture_id(exercise.order)}));
    const auto id = first_id(exercise.picture, side, hand_out.plan);
    return element("svg", {{"class", "figure"}}, element("use", {{"href", "#" + id + "-e"}}, Html()));
}

}  // namespace valgus::render
