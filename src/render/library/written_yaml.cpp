// Records as YAML that reads well and is read as what it was: numbers without quotes, long texts folded.
#include <algorithm>
#include <string>

#include "support/numbers.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"
#include "valgus/stages/written.hpp"

namespace valgus {

namespace {

constexpr int page = 110;  // columns
constexpr std::string_view dotted = "assessment.";

std::string margin(int indent) { return std::string(static_cast<std::size_t>(indent), ' '); }

std::string in_quotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '\n')
            quoted += "\\n";
        else if (c == '\t')
            quoted += "\\t";
        else
            quoted.append(c == '"' || c == '\\' ? "\\" : "") += c;
    }
    return quoted + '"';
}

// What no place of a document makes something else of.
bool is_plain(std::string_view text) {
    const auto is_sign = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.' || c == '/' || c == ' ';
    };
    const bool begins_well = !text.empty() && text.front() != ' ' && text.back() != ' ' &&
                             (text.front() != '-' || (text.size() > 1 && support::is_digit(text[1])));
    return begins_well && text != "null" && text != "." && std::all_of(text.begin(), text.end(), is_sign);
}

std::string scalar_text(Value value) {
    const auto text = value.text();
    // Without quotes a number is one; with them it was a text.
    const bool was_plain = !value.quoted();
    const bool may_be_plain = is_plain(text) && (was_plain || text.find_first_not_of("0123456789.-") != text.npos);
    return may_be_plain ? std::string(text) : in_quotes(text);
}

// On one line, or nothing if that has too many columns.
std::string on_a_line(Value value) {
    switch (value.kind()) {
        case Kind::null:
            return "null";
        case Kind::scalar:
            return scalar_text(value);
        case Kind::sequence: {
            std::string all;
            for (const auto item : value.children()) all += (all.empty() ? "" : ", ") + on_a_line(item);
            return "[" + all + "]";
        }
        case Kind::mapping: {
            std::string all;
            for_each_pair(value, [&](Value key, Value inner) {
                all += (all.empty() ? "" : ", ") + scalar_text(key) + ": " + on_a_line(inner);
            });
            return "{" + all + "}";
        }
    }
    return {};
}

bool fits(const std::string& text, int indent) {
    return text.find("\\n") == std::string::npos && support::display_width(text) + indent <= page;
}

// Whether lines can be joined again to just this text.
bool folds(std::string_view text) {
    return text.find_first_of("\n\t") == text.npos && text.find("  ") == text.npos && text.front() != ' ' &&
           text.back() != ' ';
}

// Whether it stands as it is in a block, line by line.
bool is_block(std::string_view text) {
    return text.find('\t') == text.npos && text.find("\n ") == text.npos && text.front() != ' ' &&
           text.front() != '\n' && text.back() != '\n';
}

void put(Value value, int indent, const Sink& sink);

void put_text(Value value, int indent, const Sink& sink) {
    const auto text = value.text();
    const auto line = scalar_text(value);
    if (text.empty() || fits(line, indent)) return sink(" " + line + "\n");
    if (folds(text)) {
        sink(" >-\n");
        for (const auto& each : support::wrap(text, page - indent)) sink(margin(indent) + each + "\n");
    } else if (is_block(text)) {
        sink(" |-\n");
        for (std::size_t begin = 0; begin <= text.size();) {
            const auto end = std::min(text.find('\n', begin), text.size());
            sink((end == begin ? "" : margin(indent)) + std::string(text.substr(begin, end - begin)) + "\n");
            begin = end + 1;
        }
    } else {
        sink(" " + line + "\n");
    }
}

// An item of a list: what is below it stands beside its dash.
void put_item(Value item, int indent, const Sink& sink) {
    sink(margin(indent) + "-");
    const auto line = on_a_line(item);
    if (item.kind() != Kind::mapping || item.child_count() == 0 || fits(line, indent + 2)) {
        if (item.kind() == Kind::scalar) return put_text(item, indent + 2, sink);
        if (fits(line, indent + 2)) return sink(" " + line + "\n");
        sink("\n");
        return put(item, indent + 2, sink);
    }
    bool is_first = true;
    for_each_pair(item, [&](Value key, Value inner) {
        sink((is_first ? std::string(" ") : margin(indent + 2)) + scalar_text(key) + ":");
        is_first = false;
        put(inner, indent + 4, sink);
    });
}

// What stands behind a key or a dash.
void put(Value value, int indent, const Sink& sink) {
    const auto line = on_a_line(value);
    if (value.kind() == Kind::null || value.child_count() == 0 || fits(line, indent))
        if (value.kind() != Kind::scalar) return sink(" " + line + "\n");
    switch (value.kind()) {
        case Kind::null:
        case Kind::scalar:
            return put_text(value, indent, sink);
        case Kind::sequence:
            sink("\n");
            for (const auto item : value.children()) put_item(item, indent, sink);
            return;
        case Kind::mapping:
            sink("\n");
            for_each_pair(value, [&](Value key, Value inner) {
                sink(margin(indent) + scalar_text(key) + ":");
                put(inner, indent + 2, sink);
            });
            return;
    }
}

Json as_json(Value value) {
    switch (value.kind()) {
        case Kind::null:
            return {};
        case Kind::scalar: {
            const auto text = value.text();
            if (value.quoted()) return text;
            if (text == "true" || text == "false") return text == "true";
            if (const auto number = support::signed_number(text)) return number->low;
            return text;
        }
        case Kind::sequence: {
            Json::Array items;
            for (const auto item : value.children()) items.push_back(as_json(item));
            return items;
        }
        case Kind::mapping: {
            Json::Object fields;
            for_each_pair(value, [&](Value key, Value inner) {
                fields.push_back({std::string(key.text()), as_json(inner)});
            });
            return fields;
        }
    }
    return {};
}

}  // namespace

void written_as_yaml(const std::vector<WrittenRecord>& records, const Sink& sink) {
    std::string_view section;
    for (const auto& record : records) {
        const bool is_held = record.section.starts_with(dotted);
        const int indent = is_held ? 4 : 2;
        if (record.section != section) {
            if (is_held)
                sink("assessment:\n  " + std::string(record.section.substr(dotted.size())) + ":\n");
            else
                sink(std::string(record.section) + ":\n");
            section = record.section;
        }
        bool is_first = true;
        for (const auto& [key, value] : record.fields) {
            if (key == "not_for" && !record.not_for.empty()) continue;
            sink(margin(indent) + (is_first ? "- " : "  ") + std::string(key) + ":");
            is_first = false;
            put(value, indent + 4, sink);
        }
        if (!record.not_for.empty())
            sink(margin(indent) + "  not_for: [" +
                 support::join(std::vector<std::string>(record.not_for.begin(), record.not_for.end()), ", ") + "]\n");
    }
}

Json written_as_json(const WrittenRecord& record) {
    Json::Object fields;
    for (const auto& [key, value] : record.fields)
        if (key != "not_for" || record.not_for.empty()) fields.push_back({std::string(key), as_json(value)});
    if (!record.not_for.empty())
        fields.push_back({"not_for", Json::Array(record.not_for.begin(), record.not_for.end())});
    return fields;
}

}  // namespace valgus
