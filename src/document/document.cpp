#include "valgus/document/document.hpp"

#include <algorithm>
#include <utility>

#include "document/source.hpp"
#include "support/wording.hpp"

namespace valgus {

std::optional<Value> Value::find(std::string_view key) const {
    if (kind() != Kind::mapping) return std::nullopt;
    const auto pairs = children();
    for (auto item = pairs.begin(); item != pairs.end(); ++item) {
        const bool found = (*item).text() == key;
        ++item;
        if (found) return *item;
    }
    return std::nullopt;
}

Finding Value::finding(std::string what, std::string remedy) const {
    return {.file = std::string(document_->file),
            .line = node().line,
            .column = node().column,
            .what = std::move(what),
            .remedy = std::move(remedy),
            .excerpt = excerpt(document_->source, node().line)};
}

Finding Value::cut_finding() const {
    const auto source = document_->source;
    auto at = offset_of({node().line, node().column}, source);
    // In the source the text has other blanks.
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    const auto said = text();
    for (auto left = std::count_if(said.begin(), said.end(), [&](char c) { return !is_blank(c); });
         left > 0 && at < source.size(); ++at)
        if (!is_blank(source[at])) --left;
    at = std::min(source.find('#', at), source.size());
    const auto word = source.substr(at, source.find_first_of(" \t\r\n", at) - at);
    const auto place = Places(source).at(at);
    return {.file = std::string(document_->file),
            .line = place.line,
            .column = place.column,
            .what = "the text ends before " + support::quoted(word) + ", which reads as a comment",
            .remedy = "put the text in quotes; a comment has a blank behind its #",
            .excerpt = excerpt(source, place.line)};
}

}  // namespace valgus
