#include "document/builder.hpp"

#include <utility>

#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

std::string_view without_byte_order_mark(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

Problem empty_key(std::size_t offset) { return {offset, "a key is empty or null", "write a word before the colon"}; }

}  // namespace

Builder::Builder(File file, const Limits& limits, Findings& findings)
    : owned_(std::make_shared<Owned>()), places_({}), limits_(limits), findings_(findings) {
    owned_->file = std::move(file);
    owned_->document.file = owned_->file.name;
    owned_->document.source = without_byte_order_mark(owned_->file.bytes);
    places_ = Places(source());
}

void Builder::null(std::size_t offset) {
    if (key_is_next()) {
        begin_key(offset);
        open_.back().drops_pair = true;
        // At the end of the file, yaml-cpp takes a bracket that is never closed for one that holds an empty key.
        if (offset < source().size()) {
            report(empty_key(offset));
        } else {
            open_.back().ends_in_empty_key = true;
        }
    }
    add_node(Kind::null, offset);
    end_node(count() - 1);
}

void Builder::scalar(std::size_t offset, std::string_view text, bool quoted) {
    if (key_is_next()) check_key(offset, text);
    check_text(offset, text);
    auto& node = add_node(Kind::scalar, offset);
    node.quoted = quoted;
    node.text_begin = static_cast<std::uint32_t>(owned_->text.size());
    node.text_size = static_cast<std::uint32_t>(text.size());
    owned_->text += text;
    end_node(count() - 1);
}

void Builder::begin(Kind kind, std::size_t offset) {
    if (open_.size() >= limits_.depth) {
        throw Stop{{offset, "lists and records are nested more than " + std::to_string(limits_.depth) + " deep",
                    "nest them less"}};
    }
    if (key_is_next()) begin_key(offset);
    open_.push_back({.kind = kind, .offset = offset, .node = count(), .key_is_next = kind == Kind::mapping});
    add_node(kind, offset);
}

void Builder::end() {
    const auto ended = std::move(open_.back());
    open_.pop_back();
    if (ended.ends_in_empty_key) report(empty_key(ended.key_offset));
    // Said only now, as yaml-cpp takes a bracket that is never closed for a key.
    if (key_is_next()) drop_pair({ended.offset, "a list or a record cannot be a key", "put the text in quotes"});
    end_node(ended.node);
}

std::shared_ptr<const Document> Builder::finished() {
    owned_->document.text = owned_->text;
    owned_->document.nodes = owned_->nodes;
    return {owned_, &owned_->document};
}

Node& Builder::add_node(Kind kind, std::size_t offset) {
    if (++all_nodes_ > limits_.nodes) {
        throw Stop{{offset, "the file has more than " + std::to_string(limits_.nodes) + " values",
                    "split it, or raise the limit with --max-nodes"}};
    }
    const auto place = places_.at(offset);
    return owned_->nodes.emplace_back(Node{.kind = kind, .line = place.line, .column = place.column});
}

void Builder::end_node(std::uint32_t index) {
    owned_->nodes[index].end = count();
    if (open_.empty() || open_.back().kind != Kind::mapping) return;
    auto& mapping = open_.back();
    mapping.key_is_next = !mapping.key_is_next;
    if (mapping.key_is_next && mapping.drops_pair) {
        owned_->nodes.resize(mapping.pair_node);
        owned_->text.resize(mapping.pair_text);
    }
}

void Builder::begin_key(std::size_t offset) {
    auto& mapping = open_.back();
    mapping.drops_pair = false;
    mapping.key_offset = offset;
    mapping.pair_node = count();
    mapping.pair_text = owned_->text.size();
}

void Builder::drop_pair(const Problem& problem) {
    open_.back().drops_pair = true;
    report(problem);
}

void Builder::check_key(std::size_t offset, std::string_view key) {
    begin_key(offset);
    if (key.empty()) return drop_pair(empty_key(offset));
    const auto [first, is_new] = open_.back().key_lines.emplace(key, places_.at(offset).line);
    if (is_new) return;
    drop_pair({offset, support::quoted(key) + " stands here again, first in line " + std::to_string(first->second),
               "keep one of them"});
}

void Builder::check_text(std::size_t offset, std::string_view text) {
    if (!support::has_controls(text, support::Newlines::allowed)) return;
    if (text.find('\t') != std::string_view::npos) {
        report({offset, "the text holds a tab", "write spaces"});
    } else {
        report({offset, "the text holds a control character: " + support::quoted(text), "remove it"});
    }
}

void Builder::add_finding(const Problem& problem, bool has_place) {
    const auto place = has_place ? places_.at(problem.offset) : SourcePlace{};
    findings_.push_back({.file = owned_->file.name,
                         .line = place.line,
                         .column = place.column,
                         .what = problem.what,
                         .remedy = problem.remedy,
                         .excerpt = excerpt(source(), place.line)});
}

}  // namespace valgus
