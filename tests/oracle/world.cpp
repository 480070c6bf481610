// Worlds as text, and how to make them smaller.
#include "oracle/world.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

namespace testing {

namespace {

constexpr std::string_view shared = R"(library: {id: world, title: A random world}
joints: [{id: hip, label: hip}, {id: knee, label: knee}, {id: ankle, label: ankle}, {id: toe, label: toe}]
positions: [{id: standing, label: standing}, {id: squat, label: squat}, {id: landing, label: landing}]
equipment:
  - {id: roller, label: roller, stand_in: a bottle}
  - {id: ball, label: ball}
  - {id: band, label: band}
  - {id: wall, label: wall, provision: household}
  - {id: chair, label: chair, provision: household}
skills:
  - {id: arch, label: arch, ability: raise your arch, check: You have it when the arch rises.}
  - {id: lift, label: lift, ability: lift your leg, check: You have it when the leg stays up.}
  - {id: turn, label: turn, ability: turn your thigh, check: You have it when the thigh turns.}
faults: [{id: drop, label: dropping}]
muscles: [{id: calf, label: calf}]
sources: [{id: article, title: An article}, {id: planner, title: Our choice}]
)";

constexpr auto required = std::to_array<std::string_view>({"id", "name", "joint", "phase", "laterality", "posture",
                                                           "purpose", "steps", "dose", "source", "sources", "label",
                                                           "title", "text", "move_on_when", "exercises", "defaults"});

// What a value becomes at its simplest.
constexpr auto simplest = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"posture", "standing"}, {"laterality", "unilateral"}, {"joint", "hip"}, {"phase", "strengthen"}});

bool is_required(std::string_view key) { return std::find(required.begin(), required.end(), key) != required.end(); }

bool is_plain(const std::string& text) {
    return text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789- .") ==
           std::string::npos;
}

std::string flow(const Yaml& tree) {
    if (tree.kind == Yaml::Kind::scalar) return is_plain(tree.text) ? tree.text : '"' + tree.text + '"';
    std::string text;
    for (const auto& child : tree.children)
        text += (text.empty() ? "" : ", ") + (child.first.empty() ? "" : child.first + ": ") + flow(child.second);
    return tree.kind == Yaml::Kind::list ? "[" + text + "]" : "{" + text + "}";
}

bool is_number(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

// "e1" and "e1=2" speak of e1.
bool speaks_of(const std::string& value, const std::string& id) { return value == id || value.starts_with(id + "="); }

void forget(Yaml& tree, const std::string& id) {
    auto& children = tree.children;
    if (tree.kind == Yaml::Kind::list)
        children.erase(std::remove_if(children.begin(), children.end(),
                                      [&](const auto& child) {
                                          return child.second.kind == Yaml::Kind::scalar && child.second.text == id;
                                      }),
                       children.end());
    for (auto& child : children) forget(child.second, id);
}

void forget(Options& options, const std::string& id) {
    for (auto& option : options) {
        auto& values = option.values;
        values.erase(std::remove_if(values.begin(), values.end(), [&](const auto& v) { return speaks_of(v, id); }),
                     values.end());
    }
    const auto is_empty = [](const Option& option) {
        return option.values.empty() && option.flag != "--all" && option.flag != "--cleared";
    };
    options.erase(std::remove_if(options.begin(), options.end(), is_empty), options.end());
}

std::vector<Yaml> smaller(const Yaml& tree, std::string_view key) {
    std::vector<Yaml> all;
    if (tree.kind == Yaml::Kind::scalar) {
        const auto dash = tree.text.find('-');
        if (dash != std::string::npos && is_number(tree.text.substr(0, dash)) && key != "tempo")
            all.push_back({Yaml::Kind::scalar, tree.text.substr(0, dash)});
        for (const auto& [of, simple] : simplest)
            if (key == of && tree.text != simple) all.push_back({Yaml::Kind::scalar, std::string(simple)});
        return all;
    }
    for (std::size_t i = 0; i < tree.children.size(); ++i) {
        if (is_required(tree.children[i].first)) continue;
        all.push_back(tree);
        all.back().children.erase(all.back().children.begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (std::size_t i = 0; i < tree.children.size(); ++i)
        for (auto& child : smaller(tree.children[i].second, tree.children[i].first)) {
            all.push_back(tree);
            all.back().children[i].second = std::move(child);
        }
    return all;
}

void add_without_record(const World& world, std::size_t section, std::vector<World>& all) {
    const auto& records = world.library.children[section].second.children;
    for (std::size_t i = 0; i < records.size(); ++i) {
        auto less = world;
        auto& list = less.library.children[section].second.children;
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
        const auto& id = records[i].second.children.front().second.text;
        forget(less.library, id);
        for (auto& options : less.wishes) forget(options, id);
        all.push_back(std::move(less));
    }
}

std::vector<Options> smaller(const Options& options) {
    std::vector<Options> all;
    for (std::size_t i = 0; i < options.size(); ++i) {
        all.push_back(options);
        all.back().erase(all.back().begin() + static_cast<std::ptrdiff_t>(i));
    }
    const auto add = [&](std::size_t index, auto change) {
        all.push_back(options);
        change(all.back()[index].values);
    };
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto& values = options[i].values;
        for (std::size_t k = 0; k < values.size() && values.size() > 1; ++k)
            add(i, [&](auto& less) { less.erase(less.begin() + static_cast<std::ptrdiff_t>(k)); });
        if (values.size() == 1 && is_number(values.front()) && values.front() != "0")
            for (const int number : {std::stoi(values.front()) / 2, std::stoi(values.front()) - 1})
                add(i, [&](auto& less) { less.front() = std::to_string(number); });
    }
    return all;
}

void add_nodes(const Yaml& tree, std::string& text, std::vector<valgus::Node>& nodes) {
    using valgus::Kind;
    const auto add = [&](Kind kind, const std::string& words) {
        nodes.push_back({.kind = kind,
                         .quoted = !is_plain(words),
                         .line = 1,
                         .column = 1,
                         .text_begin = static_cast<std::uint32_t>(text.size()),
                         .text_size = static_cast<std::uint32_t>(words.size()),
                         .end = static_cast<std::uint32_t>(nodes.size() + 1)});
        text += words;
    };
    const auto own = nodes.size();
    add(tree.kind == Yaml::Kind::scalar ? Kind::scalar
        : tree.kind == Yaml::Kind::list ? Kind::sequence
                                        : Kind::mapping,
        tree.text);
    for (const auto& [key, value] : tree.children) {
        if (!key.empty()) add(Kind::scalar, key);
        add_nodes(value, text, nodes);
    }
    nodes[own].end = static_cast<std::uint32_t>(nodes.size());
}

}  // namespace

const std::string_view shared_vocabulary = shared;

std::string yaml_of(const World& world) {
    std::string text;
    for (const auto& [name, section] : world.library.children) {
        text += name + ":" + (section.kind == Yaml::Kind::list ? "" : " " + flow(section)) + "\n";
        if (section.kind != Yaml::Kind::list) continue;
        for (const auto& record : section.children)
            for (const auto& [key, value] : record.second.children)
                text += (key == "id" ? "  - id: " : "    " + key + ": ") + flow(value) + "\n";
    }
    return text;
}

std::string command_line(const Options& options) {
    std::string line;
    for (const auto& option : options) {
        line += (line.empty() ? "" : " ") + option.flag;
        for (const auto& value : option.values) line += (&value == &option.values.front() ? " " : ",") + value;
    }
    return line;
}

void showValue(const World& world, std::ostream& out) {
    out << "\n" << shared << yaml_of(world);
    for (const auto& options : world.wishes)
        out << "# valgus program --library this.yaml " << command_line(options) << "\n";
    out << "# percent: " << world.percent << "\n";
}

std::shared_ptr<const valgus::Document> document_of(const World& world) {
    struct Owned {
        std::string text;
        std::vector<valgus::Node> nodes;
        valgus::Document document;
    };
    auto owned = std::make_shared<Owned>();
    add_nodes(world.library, owned->text, owned->nodes);
    owned->document = {.file = "world.yaml", .text = owned->text, .nodes = owned->nodes, .source = {}};
    return {owned, &owned->document};
}

std::vector<World> smaller(const World& world) {
    std::vector<World> all;
    for (std::size_t i = 0; i < world.wishes.size() && world.wishes.size() > 1; ++i)
        all.push_back({world.library, {world.wishes[i]}, world.percent});
    for (std::size_t i = 0; i < world.library.children.size(); ++i)
        if (world.library.children[i].second.kind == Yaml::Kind::list) add_without_record(world, i, all);
    for (std::size_t i = 0; i < world.wishes.size(); ++i)
        for (auto& options : smaller(world.wishes[i])) {
            all.push_back(world);
            all.back().wishes[i] = std::move(options);
        }
    for (auto& library : smaller(world.library, "")) all.push_back({std::move(library), world.wishes, world.percent});
    return all;
}

}  // namespace testing
