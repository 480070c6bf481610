// Makes a Document, node by node, under limits and with findings about what no document may hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/source.hpp"
#include "valgus/document/document.hpp"

namespace valgus {

// Thrown at what makes the rest of the file unreadable.
struct Stop {
    Problem problem;
    bool has_place = true;  // else it concerns the whole file
};

class Builder {
public:
    Builder(File file, const Limits& limits, Findings& findings);

    std::string_view source() const { return owned_->document.source; }

    void null(std::size_t offset);
    struct Scalar {
        std::size_t offset = 0, end = 0;  // in the source, with its quotes
        std::string_view text;
        bool quoted = false;
        bool is_cut = false;  // a comment that may be none ends it
    };
    void scalar(const Scalar& scalar);
    void begin(Kind kind, std::size_t offset);  // a sequence or a mapping
    void end();

    bool key_is_next() const { return !open_.empty() && open_.back().key_is_next; }
    // What is read now belongs to a key in double quotes: a pair of JSON.
    bool is_in_json() const;
    // The column from 0 of the innermost list or record around all brackets; -1: there is none.
    int indent() const;

    // A collection that is not ended yet.
    struct Collection {
        Kind kind = Kind::sequence;
        std::size_t offset = 0;
        std::uint32_t node = 0;
        // Of a mapping: the pair at hand, which is dropped if its key is of no use, and the lines of the keys so far.
        bool key_is_next = false;
        bool drops_pair = false;
        bool ends_in_empty_key = false;
        bool key_in_quotes = false;
        std::size_t key_offset = 0;
        std::uint32_t pair_node = 0;
        std::size_t pair_text = 0;
        std::map<std::string, std::uint32_t, std::less<>> key_lines = {};
    };
    std::span<const Collection> open() const { return open_; }  // the outermost first
    bool is_in_brackets(const Collection& collection) const;

    // Adds a finding; throws TooManyFindings when there is no room for it.
    void report(const Problem& problem) { add_finding(problem, true); }
    void report_stop(const Stop& stop) { add_finding(stop.problem, stop.has_place); }

    std::shared_ptr<const Document> finished();

private:
    // What the document's spans and views point into.
    struct Owned {
        File file;
        std::string text;
        std::vector<Node> nodes;
        Document document;
    };

    std::uint32_t count() const { return static_cast<std::uint32_t>(owned_->nodes.size()); }
    Node& add_node(Kind kind, std::size_t offset);
    void end_node(std::uint32_t index);
    void begin_key(std::size_t offset);
    void drop_pair(const Problem& problem);
    void check_key(std::size_t offset, std::string_view key);
    void check_text(const Scalar& scalar);
    void check_unseen(const Scalar& scalar);
    std::size_t place_of(const Scalar& scalar, std::size_t at, std::size_t size) const;
    void add_finding(const Problem& problem, bool has_place);

    std::shared_ptr<Owned> owned_;
    Places places_;
    Limits limits_;
    Findings& findings_;
    std::vector<Collection> open_;
    std::size_t all_nodes_ = 0;  // those of dropped pairs too
};

}  // namespace valgus
