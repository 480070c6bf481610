#include "library/check_exercise.hpp"

#include <algorithm>
#include <string>

#include "library/images.hpp"
#include "library/instructions.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

bool has_blank(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

bool is_link(std::string_view text) {
    constexpr std::string_view scheme = "https://";
    return text.starts_with(scheme) && text.size() > scheme.size() && !has_blank(text);
}

void check_pages(const Exercise& exercise, const Mappings& mappings, Findings& findings) {
    if (!exercise.link.empty() && !is_link(exercise.link))
        findings.push_back(find(mappings, "link")
                               ->finding(quoted(exercise.link) + " is no link",
                                         "write an address that begins with https:// and has no blanks"));
    if (!exercise.image.empty() && !is_image(exercise.image))
        findings.push_back(
            find(mappings, "image")
                ->finding(quoted(exercise.image) + " is no image beside the library",
                          "name a .png, .jpg, .jpeg or .svg file in the folder of this file, without .."));
}

void check_bends(const Library& library, const Exercise& exercise, const Mappings& mappings, Findings& findings) {
    const auto most = library.body.most_bend;
    for_each_item(exercise.stages, mappings, "progressions", [&](const Stage& stage, Value place) {
        if (stage.bend.value_or(0) <= most) return;
        findings.push_back(
            place.find("bend")->finding(quoted(std::to_string(*stage.bend)) + " is out of range for 'bend'",
                                        "allowed: 1 to " + std::to_string(most) + ", the 'most_bend' of the body"));
    });
}

}  // namespace

void check_exercise(const Library& library, const Exercise& exercise, const Mappings& mappings, Findings& findings) {
    if (exercise.with && &library[*exercise.with] == &exercise)
        findings.push_back(find(mappings, "with")
                               ->finding(quoted(exercise.id) + " is done with itself", "name another, or remove it"));
    check_pages(exercise, mappings, findings);
    check_bends(library, exercise, mappings, findings);
}

void check_leaders(const Library& library, std::span<const Mappings> records, const std::vector<bool>& sound,
                   Findings& findings) {
    std::vector<const Exercise*> leaders(library.joints.size());
    for (std::size_t i = 0; i < library.exercises.size(); ++i) {
        const auto& exercise = library.exercises[i];
        if (!exercise.leads || !sound[i]) continue;
        auto& leader = leaders[exercise.joint.index];
        if (leader != nullptr)
            findings.push_back(find(std::span<const Value>(records[i]), "leads")
                                   ->finding("a second exercise that leads " + quoted(library[exercise.joint].id),
                                             quoted(leader->id) + " does already: keep 'leads' in one of them"));
        else
            leader = &exercise;
    }
}

}  // namespace valgus
