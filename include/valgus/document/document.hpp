// The hinge between text and meaning: YAML becomes a Document, and so does the shipped library, as a constant made at
// build time. (Rows of a table: csv.hpp.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/document/diagnostic.hpp"

namespace valgus {

enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

// Nodes lie in document order, each before its children, so that a subtree is the range [own index, end).
// A mapping's children are key, value, key, value; keys are scalars.
struct Node {
    Kind kind = Kind::null;
    bool quoted = false;  // a scalar in quotes or a block: never null, never a number; false in JSON
    bool cut = false;     // a scalar that ends before a "#2": no comment, as one has a blank behind its #
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t text_begin = 0;  // a scalar's text, in Document::text
    std::uint32_t text_size = 0;
    std::uint32_t end = 0;
};

struct Document {
    std::string_view file;        // as the user named it; "<stdin>"; for findings only, never in output
    std::string_view text;        // every scalar's text, one after the other
    std::span<const Node> nodes;  // nodes[0] is the root; empty for a file without content
    std::string_view source;      // the original bytes, for excerpts; empty for the shipped library
};

// A node of a document; valid as long as the document. Cheap to copy.
class Value {
public:
    Value(const Document& document, std::uint32_t index) : document_(&document), index_(index) {}

    Kind kind() const { return node().kind; }
    bool quoted() const { return node().quoted; }
    bool cut() const { return node().cut; }
    std::string_view text() const {
        return document_->text.substr(node().text_begin, node().text_size);
    }  // scalars only
    const Document& document() const { return *document_; }
    std::uint32_t index() const { return index_; }

    // Children of a sequence, or keys and values of a mapping in turn.
    class Children;
    Children children() const;
    std::size_t child_count() const;
    // The value of a mapping's key, if it is there. Linear: mappings here are records of a few dozen keys.
    std::optional<Value> find(std::string_view key) const;

    Finding finding(std::string what, std::string remedy = {}) const;  // at this node's place
    Finding cut_finding() const;                                       // of a text that is cut, where it is

private:
    const Node& node() const { return document_->nodes[index_]; }

    const Document* document_;
    std::uint32_t index_;
};

class Value::Children {
public:
    class iterator {
    public:
        iterator(const Document& document, std::uint32_t index) : document_(&document), index_(index) {}
        Value operator*() const { return {*document_, index_}; }
        iterator& operator++() {
            index_ = document_->nodes[index_].end;
            return *this;
        }
        friend bool operator==(const iterator&, const iterator&) = default;

    private:
        const Document* document_;
        std::uint32_t index_;
    };

    Children(const Document& document, std::uint32_t first, std::uint32_t last)
        : document_(&document), first_(first), last_(last) {}
    iterator begin() const { return {*document_, first_}; }
    iterator end() const { return {*document_, last_}; }

private:
    const Document* document_;
    std::uint32_t first_, last_;
};

// Calls visit(key, value) for each pair of a mapping.
template <class Visit>
void for_each_pair(Value mapping, Visit&& visit) {
    const auto children = mapping.children();
    for (auto at = children.begin(); at != children.end(); ++at) {
        const auto key = *at;
        visit(key, *++at);
    }
}

inline Value::Children Value::children() const { return {*document_, index_ + 1, node().end}; }

inline std::size_t Value::child_count() const {
    std::size_t count = 0;
    for (auto at = children().begin(), end = children().end(); at != end; ++at) ++count;
    return count;
}

// A file as it was read. The name is what the user called it.
struct File {
    std::string name;
    std::string bytes;
};

struct Limits {
    std::size_t bytes = std::size_t{1} << 20;  // a file
    std::size_t nodes = 200'000;               // a file
    std::size_t depth = 32;
};

// Reads one YAML document of a strict subset, or one of JSON, which a file whose name ends in .json must hold: no
// aliases, anchors, tags, merge keys or second documents; keys are scalars and unique. Adds what it finds wrong to
// `findings`; the document is null if it is not well-formed (a duplicate key, for example, is a finding but leaves a
// document). An empty file gives a document without nodes.
std::shared_ptr<const Document> parse_yaml(File file, const Limits& limits, Findings& findings);

}  // namespace valgus
