#include "render/guide/guide.hpp"

#include "render/html/html.hpp"
#include "render/html/parts.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"

namespace valgus::render {

namespace {

// Whatever a text holds, it ends no script: "<" stands in texts only, where JSON has another way to write it.
Sink without_tags(const Sink& sink) {
    return [&sink](std::string_view text) {
        while (!text.empty()) {
            const auto tag = std::min(text.find('<'), text.size());
            if (tag > 0) sink(text.substr(0, tag));
            if (tag == text.size()) return;
            sink("\\u003c");
            text.remove_prefix(tag + 1);
        }
    };
}

// The screens that the script draws are read as the page is.
Around around(const Plan& plan, std::function<void(JsonWriter&)> write_data) {
    const std::string dir = plan.language.direction == WritingDirection::rtl ? "rtl" : "";
    Around page{
        .styles = {guide_style}, .script = guide_script, .first = {}, .language = {}, .last = {}, .command = {}};
    page.first = line("div", {{"id", "guide"}, {"dir", dir}, {"hidden", ""}}, Html());
    page.last = [write = std::move(write_data)](const Sink& sink) {
        sink(R"(<script type="application/json" id="guide-data">)");
        const auto escaped = without_tags(sink);
        JsonWriter json(JsonLayout::compact, escaped);
        write(json);
        json.finish();
        put(sink, Html::constant("</script>\n") + line("script", {}, Html::constant(guide_script.code)));
    };
    return page;
}

// What the page keeps is kept under a name that another page of the same person does not have.
std::string key_of(const Plan& plan) {
    std::string key("valgus ");
    key += plan.request.name.empty() ? std::string(id(plan.request.side)) : plan.request.name;
    if (plan.request.focus_asked)
        for (const auto& joint : plan.request.focus) key += " " + joint.id;
    return key + " " + plan.request.position.id;
}

}  // namespace

void plan_as_guide(const Plan& plan, const Style& style, const Sink& sink) {
    put_plan_page(plan, style, sink, around(plan, [&](JsonWriter& json) {
                      const std::array plans{&plan};
                      put_guide_data(json, plan, plans, {}, key_of(plan));
                  }));
}

void program_as_guide(const Program& program, const Style& style, const Sink& sink) {
    put_program_page(program, style, sink, around(program.whole, [&](JsonWriter& json) {
                         std::vector<const Plan*> plans;
                         for (const auto& plan : program.plans) plans.push_back(&plan);
                         const auto key =
                             "valgus " + program.calendar + " " + support::iso_date(program.schedule.start);
                         put_guide_data(json, program.whole, plans, program.sessions, key);
                     }));
}

}  // namespace valgus::render
