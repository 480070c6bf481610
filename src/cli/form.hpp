// --format of what is no plan: text, or the same for programs.
#pragma once

#include <span>
#include <string_view>

#include "cli/session.hpp"
#include "valgus/stages/json.hpp"

namespace valgus::cli {

// One of these, as --format says, else the ending of --output, else the first. Throws Failure (usage) if it is another.
std::string_view form_of(const Arguments& arguments, std::span<const std::string_view> allowed);

// The beginning of every object that is printed: what it is, and what made it.
Json::Object printed(std::string_view kind, const Session& session);
void put_json(Json::Object object, Session& session);

// Ids of what a record names.
template <class T>
Json ids_of(const Library& library, const List<Ref<T>>& refs) {
    Json::Array ids;
    for (const auto ref : refs) ids.emplace_back(library[ref].id);
    return ids;
}

}  // namespace valgus::cli
