#include "library/overlay.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "library/sections.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

constexpr std::size_t longest_id = 64;

bool is_id(std::string_view text) {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= longest_id && text.front() != '-' && text.back() != '-' &&
           text.find("--") == std::string_view::npos && std::all_of(text.begin(), text.end(), plain);
}

using support::quoted;

// One pass over the layers; `seen` holds the ids of the layer at hand.
struct Overlaying {
    std::span<const std::string_view> sections;
    Findings& findings;
    Overlaid result;
    std::map<std::string, Value> seen;

    void document(const Document& document);
    void section(Value key, Value value);
    void held_sections(Value value);  // of a mapping of sections
    void records(std::string_view name, Value value);
    Mappings* single(std::string_view name);  // of a section that is one mapping; null for a list of records
    void unknown_section(Value key);
    void record(std::string_view name, Value mapping);
};

void Overlaying::document(const Document& document) {
    if (document.nodes.empty() || document.nodes.front().kind == Kind::null) {
        findings.push_back({.file = std::string(document.file),
                            .what = "nothing is in it",
                            .remedy = "add a section like 'exercises:', or leave the file out"});
        return;
    }
    const Value root{document, 0};
    if (root.kind() != Kind::mapping) {
        findings.push_back(root.finding("a library is a mapping of sections", "begin with a line like 'exercises:'"));
        return;
    }
    for_each_pair(root, [this](Value key, Value value) { section(key, value); });
}

void Overlaying::unknown_section(Value key) {
    std::vector<std::string_view> known{"library", "defaults", "body", holder};
    std::copy_if(sections.begin(), sections.end(), std::back_inserter(known),
                 [](std::string_view section) { return !section.starts_with(held_by_it); });
    const auto near = support::nearest(key.text(), known);
    const auto all = support::join(std::vector<std::string>(known.begin(), known.end()), ", ");
    findings.push_back(key.finding("unknown section " + quoted(key.text()),
                                   near ? "did you mean " + quoted(*near) + "?" : "known: " + all));
}

Mappings* Overlaying::single(std::string_view name) {
    if (name == "library") return &result.library;
    if (name == "defaults") return &result.defaults;
    if (name == "body") return &result.body;
    return nullptr;
}

void Overlaying::section(Value key, Value value) {
    const auto name = key.text();
    if (auto* const into = single(name)) {
        if (value.kind() == Kind::mapping) {
            into->insert(into->begin(), value);
        } else {
            findings.push_back(value.finding(quoted(name) + " holds no record",
                                             value.kind() == Kind::scalar && !value.quoted()
                                                 ? "write it as 'key: value' lines, each with its colon"
                                                 : "write it as 'key: value' lines"));
        }
        return;
    }
    if (name == holder) return held_sections(value);
    const auto found = std::find(sections.begin(), sections.end(), name);
    if (found == sections.end() || name.starts_with(held_by_it)) return unknown_section(key);
    records(name, value);
}

void Overlaying::held_sections(Value value) {
    if (value.kind() != Kind::mapping) {
        findings.push_back(value.finding(quoted(holder) + " holds no sections", "begin with a line like 'questions:'"));
        return;
    }
    for_each_pair(value, [this](Value key, Value held) {
        const auto is_it = [&](std::string_view section) {
            return section.starts_with(held_by_it) && section.substr(held_by_it.size()) == key.text();
        };
        const auto found = std::find_if(sections.begin(), sections.end(), is_it);
        if (found != sections.end()) return records(*found, held);
        std::vector<std::string_view> known;
        for (const auto section : sections)
            if (section.starts_with(held_by_it)) known.push_back(section.substr(held_by_it.size()));
        const auto near = support::nearest(key.text(), known);
        const auto all = support::join(std::vector<std::string>(known.begin(), known.end()), ", ");
        findings.push_back(key.finding("unknown section " + quoted(key.text()) + " of " + quoted(holder),
                                       near ? "did you mean " + quoted(*near) + "?" : "known: " + all));
    });
}

void Overlaying::records(std::string_view name, Value value) {
    if (value.kind() == Kind::null) return;
    if (value.kind() != Kind::sequence) {
        findings.push_back(value.finding(quoted(name) + " is no list", "begin each record with '- id: …'"));
        return;
    }
    for (const auto item : value.children()) record(name, item);
}

void Overlaying::record(std::string_view name, Value mapping) {
    if (mapping.kind() != Kind::mapping) {
        findings.push_back(mapping.finding("an item of " + quoted(name) + " is no record", "begin it with '- id: …'"));
        return;
    }
    const auto id = mapping.find("id");
    if (!id || id->kind() != Kind::scalar) {
        findings.push_back(mapping.finding("'id' is missing", "add it: lower-case words joined by hyphens"));
        return;
    }
    if (!is_id(id->text())) {
        findings.push_back(id->finding(quoted(id->text()) + " is no id",
                                       "write at most 64 lower-case letters, digits and hyphens, like clam-shell"));
        return;
    }
    const auto [earlier, first] = seen.emplace(std::string(name) + '/' + std::string(id->text()), *id);
    auto& section = result.sections[name];
    const auto [entry, added] = section.by_id.emplace(id->text(), section.records.size());
    if (added) section.records.emplace_back();
    auto& mappings = section.records[entry->second];
    if (!first) {
        const auto place = earlier->second.finding("");
        const bool changes_one = mappings.size() > 1;  // of an earlier layer
        findings.push_back(id->finding("the id " + quoted(id->text()) + " is taken",
                                       "it is first used at " + place.file + ":" + std::to_string(place.line) +
                                           (changes_one ? "; write both changes there" : "; give this one another")));
        return;
    }
    const auto replace = mapping.find("replace");
    if (replace && replace->kind() == Kind::scalar && replace->text() == "true") mappings.clear();
    mappings.insert(mappings.begin(), mapping);
}

}  // namespace

Overlaid overlay_layers(std::span<const Layer> layers, std::span<const std::string_view> sections, Findings& findings) {
    Overlaying overlaying{sections, findings, {}, {}};
    for (const auto& layer : layers) {
        overlaying.seen.clear();
        for (const auto& document : layer)
            if (document) overlaying.document(*document);
    }
    return std::move(overlaying.result);
}

}  // namespace valgus
