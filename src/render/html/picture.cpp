// The moving pictures of a page, each drawn once.
#include <algorithm>

#include "render/html/parts.hpp"

namespace valgus::render {

namespace {

// Where both sides are asked for, the right one is drawn.
Side drawn_side(const PlannedExercise& exercise) {
    return exercise.sides == std::vector{Side::left} ? Side::left : Side::right;
}

// Tests are drawn as the plan's exercises are.
Side drawn_side(const Plan& plan) { return plan.request.side == Side::left ? Side::left : Side::right; }

std::string label_of(const std::string& name) { return name + ": the movement"; }

// The two that a moving picture is made of: one moves, the other stands in for it on paper.
constexpr std::string_view kinds[] = {"moving", "still"};

std::string id_of(std::string_view picture, std::string_view kind) {
    return std::string(picture).append("-").append(kind);
}

// With an id for each of the two, so that they can be shown again.
std::string with_ids(std::string code, std::string_view id) {
    for (const auto kind : kinds) {
        const auto at = code.find(std::string(" class=\"figure ").append(kind));
        if (at != std::string::npos) code.insert(at, " id=\"" + id_of(id, kind) + '"');
    }
    return code;
}

// The picture that has the id once more, under another name.
Html same_picture(const std::string& name, std::string_view id) {
    Html both;
    for (const auto kind : kinds) {
        const auto* view_box = kind == "moving" ? "0 0 400 300" : "0 0 800 300";
        both += line("svg",
                     {{"class", std::string("figure ").append(kind)},
                      {"viewBox", view_box},
                      {"role", "img"},
                      {"aria-label", label_of(name)}},
                     element("use", {{"href", "#" + id_of(id, kind)}}, Html()));
    }
    return group("div", {{"class", "picture"}}, both);
}

// Short: it is written some thirty times in a picture.
std::string picture_id(const PlannedExercise& exercise) { return "p" + std::to_string(exercise.order); }

std::string picture_id(const Paragraph& test, const Plan& plan) {
    const auto found =
        std::find_if(plan.tests.begin(), plan.tests.end(), [&](const Paragraph& other) { return other.id == test.id; });
    return "t" + std::to_string(found - plan.tests.begin() + 1);
}

// Of the first on the page that shows this picture.
std::string first_id(const Shared<Picture>& picture, Side side, const Plan& plan) {
    for (const auto& exercise : plan.exercises)
        if (exercise.picture == picture && drawn_side(exercise) == side) return picture_id(exercise);
    const auto test = std::find_if(plan.tests.begin(), plan.tests.end(),
                                   [&](const Paragraph& other) { return other.picture == picture; });
    return picture_id(*test, plan);
}

Html drawn_once(const Shared<Picture>& picture, Side side, const std::string& name, const std::string& id,
                const Plan& plan) {
    const auto first = first_id(picture, side, plan);
    return first == id ? moving_picture(*picture, side, name, id) : same_picture(name, first);
}

}  // namespace

Html moving_picture(const Picture& picture, Side side, const std::string& name, std::string_view id) {
    const auto label = label_of(name);
    const Shot shot{.view = View::moving, .side = side, .name = label, .id = id};
    return group("div", {{"class", "picture"}}, Html::constant(with_ids(draw_inline_svg(picture, shot), id)));
}

bool has_pictures(const Plan& plan, Detail detail) {
    const auto has_one = [](const auto& each) { return bool(each.picture); };
    return detail != Detail::brief && (std::any_of(plan.exercises.begin(), plan.exercises.end(), has_one) ||
                                       std::any_of(plan.tests.begin(), plan.tests.end(), has_one));
}

Html picture_legend(const Complaint& body) {
    const auto words = "In the pictures, orange is the " + std::string(body.limb) +
                       " or part that works, dark red the muscle that matters. For both " + std::string(body.limbs) +
                       ", the right one is drawn. A picture shows the basic form: where the words differ (a stage, a "
                       "hand on a support), the words count.";
    auto box = void_element("input", {{"type", "checkbox"}, {"id", "still"}}) + Html::constant("\n");
    box += line("label", {{"for", "still"}}, "Still pictures");
    return line("p", {{"class", "legend"}}, words) + box;
}

Html picture_of(const PlannedExercise& exercise, const Plan& plan) {
    if (!exercise.picture) return line("div", {{"class", "sketch"}, {"aria-hidden", "true"}}, "room for a sketch");
    return drawn_once(exercise.picture, drawn_side(exercise), name_and_stage(exercise), picture_id(exercise), plan);
}

Html picture_of(const Paragraph& test, const Plan& plan) {
    if (!test.picture) return {};
    return drawn_once(test.picture, drawn_side(plan), test.title, picture_id(test, plan), plan);
}

}  // namespace valgus::render
