// The records of a section as JSON, for `valgus list --format json`.
#pragma once

#include "valgus/library/library.hpp"
#include "valgus/stages/json.hpp"

namespace valgus::cli {

// What is known by its id and its name.
template <class T>
Json::Object listed(const T& record, std::string_view name) {
    return {{"id", record.id}, {"name", name}, {"aliases", json_texts(record.aliases)}};
}

Json listed(const Library& library, const Exercise& exercise);
Json listed(const Library& library, const Equipment& item);
Json listed(const Library& library, const Skill& skill);
Json listed(const Library& library, const Condition& condition);
Json listed(const Library& library, const Source& source);
Json listed(const Library& library, const Protocol& protocol);

template <class T>
Json listed(const Library& /*library*/, const T& record) {
    if constexpr (requires { record.label; })
        return listed(record, record.label);
    else
        return listed(record, record.title);
}

}  // namespace valgus::cli
