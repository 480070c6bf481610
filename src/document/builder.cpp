#include "document/builder.hpp"

#include <algorithm>
#include <utility>

#include "support/text.hpp"
#include "support/unseen.hpp"
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

void Builder::scalar(const Scalar& scalar) {
    const bool is_key = key_is_next();
    auto text = scalar.text;
    check_text(scalar);
    // What nobody sees has been told; a second finding about the same word would not help.
    std::string seen;
    if (is_key && support::first_unseen(text)) text = seen = support::without_unseen(text);
    if (is_key) check_key(scalar.offset, text);
    auto& node = add_node(Kind::scalar, scalar.offset);
    node.quoted = scalar.quoted && !is_in_json();
    node.cut = scalar.is_cut;
    node.text_begin = static_cast<std::uint32_t>(owned_->text.size());
    node.text_size = static_cast<std::uint32_t>(text.size());
    owned_->text += text;
    end_node(count() - 1);
}

bool Builder::is_in_json() const {
    const auto inner =
        std::find_if(open_.rbegin(), open_.rend(), [](const Collection& each) { return each.kind == Kind::mapping; });
    return inner != open_.rend() && inner->key_in_quotes && !inner->key_is_next;
}

bool Builder::is_in_brackets(const Collection& collection) const {
    const char first = source()[collection.offset];
    return first == '[' || first == '{';
}

// Within brackets a record may begin without one: [a: b].
int Builder::indent() const {
    int indent = -1;
    for (const auto& each : open_) {
        if (is_in_brackets(each)) break;
        indent = static_cast<int>(owned_->nodes[each.node].column) - 1;
    }
    return indent;
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
    open_.back().key_in_quotes = source().substr(offset, 1) == "\"";
    if (key.empty()) return drop_pair(empty_key(offset));
    const auto [first, is_new] = open_.back().key_lines.emplace(key, places_.at(offset).line);
    if (is_new) return;
    drop_pair({offset, support::quoted(key) + " stands here again, first in line " + std::to_string(first->second),
               "keep one of them"});
}

void Builder::check_text(const Scalar& scalar) {
    const auto text = scalar.text;
    if (!support::has_controls(text, support::Newlines::allowed)) return check_unseen(scalar);
    if (text.find('\t') != std::string_view::npos)
        return report({scalar.offset, "the text holds a tab", "write spaces"});
    std::size_t at = 0, size = 0;
    for (; at < text.size(); at += size) {
        size = std::max<std::size_t>(1, support::code_point_size(text.substr(at)));
        if (support::has_controls(text.substr(at, size), support::Newlines::allowed)) break;
    }
    report({place_of(scalar, at, size), "the text holds a control character: " + support::quoted(text), "remove it"});
}

// Prose may hold such signs, a key none; and none at an end means anything. Japanese begins a paragraph with one.
void Builder::check_unseen(const Scalar& scalar) {
    const auto tell = [&](const support::Unseen& sign, std::string_view where) {
        report({place_of(scalar, sign.at, sign.size), sign.name + std::string(where), "remove it; nobody sees it"});
    };
    if (const auto sign = key_is_next() ? support::first_unseen(scalar.text) : std::nullopt)
        return tell(*sign, " stands in a key");
    if (const auto sign = scalar.quoted ? std::nullopt : support::unseen_at_begin(scalar.text))
        return tell(*sign, " begins the text");
    if (const auto sign = support::unseen_at_end(scalar.text)) tell(*sign, " ends the text");
}

// Of a sign in a text; one that is written as an escape stands where the text begins.
std::size_t Builder::place_of(const Scalar& scalar, std::size_t at, std::size_t size) const {
    const auto sign = scalar.text.substr(at, size);
    const auto written = source().substr(0, scalar.end);
    auto place = written.find(sign, scalar.offset);
    for (auto earlier = scalar.text.find(sign); earlier < at && place != std::string_view::npos;
         earlier = scalar.text.find(sign, earlier + size))
        place = written.find(sign, place + size);
    return place == std::string_view::npos ? scalar.offset : place;
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
