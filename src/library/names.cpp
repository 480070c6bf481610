#include "valgus/library/names.hpp"

#include <algorithm>
#include <deque>

#include "library/sections.hpp"
#include "support/direction.hpp"
#include "support/text.hpp"

namespace valgus {

namespace {

// What a library with other names keeps.
struct OtherNames {
    std::shared_ptr<const void> before;
    std::deque<std::string> texts;
    std::deque<std::shared_ptr<const void>> records;
};

std::string in_ascii(std::string_view name, std::string_view id) {
    const auto spelled = support::to_ascii(name);
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const bool is_lost = spelled.empty() || (spelled != name && spelled.find('?') != std::string::npos &&
                                             std::none_of(spelled.begin(), spelled.end(), is_letter));
    return is_lost ? std::string(id) : spelled;
}

std::string spelled(Names names, std::string_view name, std::string_view id) {
    if (names == Names::ascii) return in_ascii(name, id);
    return support::has_right_to_left(name) ? support::isolated(name) : std::string(name);
}

template <class T>
Text* name_of(T& record) {
    if constexpr (requires { record.name; })
        return &record.name;
    else if constexpr (requires { record.label; })
        return &record.label;
    else if constexpr (requires { record.title; })
        return &record.title;
    else
        return nullptr;
}

template <class T>
void respell(List<T>& list, Names names, OtherNames& kept) {
    std::shared_ptr<std::vector<T>> others;
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto record = list[i];
        auto* const name = name_of(record);
        if (name == nullptr) return;
        auto other = spelled(names, *name, record.id);
        if (other == *name) continue;
        if (!others) others = std::make_shared<std::vector<T>>(list.begin(), list.end());
        *name_of((*others)[i]) = kept.texts.emplace_back(std::move(other));
    }
    if (!others) return;
    list = {others->data(), others->size()};
    kept.records.push_back(std::move(others));
}

}  // namespace

Library with_names(const Library& library, Names names) {
    if (names == Names::plain) return library;
    const auto kept = std::make_shared<OtherNames>();
    kept->before = library.kept;
    Library other = library;
    for_each_section(other, [&](auto& records) { respell(records, names, *kept); });
    if (!kept->texts.empty()) other.kept = kept;
    return other;
}

}  // namespace valgus
