#include "valgus/document/document.hpp"

#include <utility>

#include "document/source.hpp"

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

}  // namespace valgus
