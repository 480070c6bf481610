// valgus config: what holds and who said it; and what was said, as a profile.
#include <algorithm>
#include <array>

#include "cli/ending.hpp"
#include "cli/format.hpp"
#include "cli/session.hpp"
#include "cli/settings.hpp"
#include "cli/style.hpp"
#include "support/date.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"
#include "support/yaml.hpp"
#include "system/file_io.hpp"

namespace valgus::cli {

namespace {

constexpr int widest_row = 1 << 20;  // a pipe's reader looks for keys at the beginning of lines

std::string joined(const std::vector<Said>& words) {
    std::vector<std::string> all;
    for (const auto& said : words) all.push_back(said.word);
    return support::join(all, ", ");
}

std::string origin(const Said& said, const std::string& home) {
    if (!said.at) return said.by;
    const auto& file = said.at->file;
    const bool is_at_home = !home.empty() && file.starts_with(home + "/");
    return (is_at_home ? "~" + file.substr(home.size()) : file) + ":" + std::to_string(said.at->line);
}

struct Line {
    std::string key, value, from;
};

// What holds where nobody says it: some of it follows from what was said.
std::string otherwise(const Option& option, const Library& library, const ProgramRequest& asked) {
    const auto& request = asked.request;
    const auto limit = [](const std::optional<int>& most) {
        return most ? std::to_string(*most) : std::string("none");
    };
    if (option.name == "minutes") return limit(request.minutes);
    if (option.name == "max-exercises") return limit(request.max_exercises);
    if (option.name == "weeks") return std::to_string(request.weeks);
    if (option.name == "position") return std::string(library[request.position].id);
    if (option.name == "start") return support::iso_date(asked.schedule.start);
    if (!option.otherwise.empty()) return std::string(option.otherwise);
    return option.takes == Takes::nothing ? std::string(off) : "not set";
}

std::vector<Line> lines_of(const Arguments& arguments, const Library& library, const ProgramRequest& asked,
                           const std::string& home, bool is_ascii) {
    std::vector<Line> lines;
    for (const auto* option : file_options()) {
        Line line{std::string(key_of(*option)), otherwise(*option, library, asked), "default"};
        if (const auto found = arguments.options.find(option->name); found != arguments.options.end()) {
            if (!found->second.empty()) line.value = joined(found->second);
            line.from = found->second.empty() ? "asked for" : origin(found->second.front(), home);
        }
        if (is_ascii) line.value = support::to_ascii(line.value);  // columns are as wide as what is read
        lines.push_back(std::move(line));
    }
    return lines;
}

// In columns; what does not fit beside its value stands below it.
std::string table(const std::vector<Line>& lines, int width) {
    constexpr int gap = 2, most_value = 30;
    int keys = 0, values = 0;
    for (const auto& line : lines) {
        keys = std::max(keys, support::display_width(line.key));
        values = std::max(values, std::min(support::display_width(line.value), most_value));
    }
    std::string text;
    for (const auto& [key, value, from] : lines) {
        auto row = support::pad_right(support::pad_right(key, keys + gap) + value, keys + gap + values) + "  ";
        if (support::display_width(row + from) > width) {
            while (row.ends_with(' ')) row.pop_back();
            row += "\n" + std::string(static_cast<std::size_t>(keys + gap), ' ');
        }
        text += row + from + "\n";
    }
    return text;
}

bool is_path(const Option& option) { return option.takes == Takes::path || option.takes == Takes::paths; }

std::string profile_text(const Arguments& arguments, const std::string& path) {
    std::string text = "# A profile of valgus; `valgus config` names the keys.\n";
    for (const auto* option : file_options()) {
        const auto found = arguments.options.find(option->name);
        if (found == arguments.options.end() || option->name == "profile") continue;
        const auto& words = found->second;
        const auto counts = [](const Said& said) { return said.in == SaidIn::flag || said.in == SaidIn::profile; };
        if (!words.empty() && !counts(words.front())) continue;
        std::vector<std::string> all;
        for (const auto& said : words)
            all.push_back(support::yaml_word(is_path(*option) ? from_there(said.word, path) : said.word));
        const bool is_one =
            option->takes == Takes::one || option->takes == Takes::nothing || option->takes == Takes::path;
        const auto value = words.empty() ? std::string(by_default)
                           : is_one      ? all.front()
                                         : "[" + support::join(all, ", ") + "]";
        text += std::string(key_of(*option)) + ": " + value + '\n';
    }
    return text;
}

Exit act_config(Session& session) {
    const auto& arguments = session.arguments;
    check_ending(arguments, text_form);
    const auto style = style_of(arguments, session.surroundings);
    check_form(arguments, Product::program);
    const auto& library = session.library();
    const auto asked = resolve_program(library, session.wishes());  // throws if a word is wrong
    const auto save = arguments.one("save");
    if (!save) {
        const auto& around = session.surroundings;
        const auto home = around.environment ? around.environment("HOME").value_or("") : std::string();
        const bool is_page = arguments.one("width") || (around.out.is_terminal && !to_file(arguments));
        session.text_sink()(table(lines_of(arguments, library, asked, home, style.dots == Dots::ascii),
                                  is_page ? style.width : widest_row));
        return Exit::done;
    }
    if (save->word.empty()) refuse(*save, "an empty value", "name a file");
    if (to_file(arguments)) refuse(*save, "and --output at once", "choose one of them");
    const auto text = profile_text(arguments, save->word == "-" ? "profile.yaml" : save->word);
    if (text.find(": ") == std::string::npos)
        refuse(*save, "there is nothing to save", "name the options that the profile shall hold");
    if (save->word == "-") return session.write(text), Exit::done;
    system::NewFile file(save->word, arguments.has("force") ? system::Overwrite::yes : system::Overwrite::no);
    file.write(text);
    file.publish();
    return Exit::done;
}

const std::array config_groups{&who_options,     &schedule_options, &choose_options, &clinician_options,
                               &library_options, &settings_options, &found_options,  &log_options,
                               &zone_options,    &format_options,   &look_options,   &save_options,
                               &pager_options,   &general_options};

}  // namespace

const Command config_command{
    .name = "config",
    .summary = "what holds without being said each time, and where it was said",
    .words = "",
    .most_words = 0,
    .surplus = "`valgus config` takes options only",
    .examples = {"valgus config --side right --focus ankle --minutes 15 --save me.yaml",
                 "valgus config --profile me.yaml"},
    .groups = config_groups,
    .act = act_config,
};

}  // namespace valgus::cli
