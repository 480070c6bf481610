// A decoded library as C++: every list a constant array, every record a constant, every text a piece of its document's.
// What a record holds is what its field table says: the same that it was read by.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <type_traits>

#include "library/assessment_fields.hpp"
#include "library/protocol_fields.hpp"
#include "library/sections.hpp"

namespace valgus {

// "valgus::Exercise"; "id" of &Exercise::id. As g++ and clang write what a template was given.
template <class T>
std::string type_name() {
    const std::string_view all = __PRETTY_FUNCTION__;
    const auto begin = all.find("T = ") + 4;
    return std::string(all.substr(begin, all.find_first_of(";]", begin) - begin));
}
template <auto Member>
std::string member_name() {
    const std::string_view all = __PRETTY_FUNCTION__;
    const auto whole = all.substr(0, all.find_first_of(";]", all.find("Member = ")));
    return std::string(whole.substr(whole.rfind(':') + 1));
}

class Constants {
public:
    // The texts of the documents are text_0, text_1 …
    explicit Constants(const Layer& documents) : documents_(documents) {}

    // The definition of the constant `shelf`, with all that it needs before it.
    std::string shelf(Shelf& library) {
        std::string body = assigned<&Shelf::id>(library) + assigned<&Shelf::title>(library) +
                           assigned<&Shelf::language, &Language::tag>(library) +
                           assigned<&Shelf::language, &Language::direction>(library) +
                           assigned<&Shelf::defaults>(library) + assigned<&Shelf::body>(library) +
                           assigned<&Shelf::safety_is_general>(library);
        for_each_section(library, [&]<class T>(const List<T>&) { body += assigned<section_of<T>>(library); });
        return definitions_ + "constexpr Shelf shelf = " + made<Shelf>(body) + ";\n\n";
    }

private:
    static std::string braced(const std::string& type, const std::string& values) { return type + "{" + values + "}"; }

    std::string of(bool value) { return value ? "true" : "false"; }
    std::string of(int value) { return std::to_string(value); }
    std::string of(Seconds value) { return braced("Seconds", std::to_string(value.count())); }
    std::string of(Tempo value) { return braced("Tempo", of(value.up) + ", " + of(value.down)); }
    std::string of(Spot value) { return braced("Spot", of(value.place) + ", " + of(value.whose)); }
    std::string of(Text text) {
        for (std::size_t i = 0; i < documents_.size(); ++i) {
            const auto all = documents_[i]->text;
            if (text.data() >= all.data() && text.data() + text.size() <= all.data() + all.size())
                return "text_" + std::to_string(i) + ".substr(" + std::to_string(text.data() - all.data()) + ", " +
                       std::to_string(text.size()) + ")";
        }
        throw std::logic_error("a text of no document: " + std::string(text));
    }
    template <class E>
    requires std::is_enum_v<E> std::string of(E value) {
        return type_name<E>() + "(" + std::to_string(static_cast<int>(value)) + ")";
    }
    template <class T>
    std::string of(Ref<T> value) {
        return braced(type_name<Ref<T>>(), std::to_string(value.index));
    }
    template <class T>
    std::string of(Range<T> value) {
        return braced(type_name<Range<T>>(), of(value.low) + ", " + of(value.high));
    }
    template <class T>
    std::string of(const std::optional<T>& value) {
        return of(*value);  // of nothing, nothing is written
    }
    template <class T>
    std::string of(List<T> list) {
        std::string items;
        for (const auto& item : list) items += "    " + of(item) + ",\n";
        return braced(type_name<List<T>>(), list.empty() ? "" : named<T>("[]", "{\n" + items + "}"));
    }
    template <class T>
    std::string of(Kept<T> value) {
        return type_name<Kept<T>>() + "(&" + named<T>("", of(*value)) + ")";
    }
    std::string of(Decimal value) { return braced("Decimal", of(value.tenths)); }
    // What it looks at is the key before its own.
    std::string of(const Criterion& criterion) {
        std::string body = assigned<&Criterion::subject>(criterion);
        std::apply([&](const auto&... rows) { ((body += row(rows, criterion)), ...); }, Fields<Criterion>::table);
        return made<Criterion>(body);
    }
    template <Tabled T>
    std::string of(const T& record) {
        std::string body;
        std::apply([&](const auto&... rows) { ((body += row(rows, record)), ...); }, Fields<T>::table);
        return made<T>(body);
    }

    template <class T, auto... Way>
    std::string row(const Row<Way...>&, const T& record) {
        return assigned<Way...>(record);
    }
    template <class T>
    std::string row(const fields::Replace&, const T&) {
        return {};
    }

    std::string row(const fields::Reps&, const Dose& dose) {
        return assigned<&Dose::reps>(dose) + assigned<&Dose::most_reps>(dose);
    }

    // "it.base.purpose = …;", where the record does not have it by itself.
    template <auto... Way, class T>
    std::string assigned(const T& record) {
        static const T plain{};
        const auto& value = go<Way...>(record);
        if (value == go<Way...>(plain)) return {};
        return "it" + (("." + member_name<Way>()) + ...) + " = " + of(value) + "; ";
    }
    template <class T>
    static std::string made(const std::string& body) {
        return "[] { " + type_name<T>() + " it; " + body + "return it; }()";
    }

    // A constant of its own; what is said twice is there once.
    template <class T>
    std::string named(const std::string& brackets, const std::string& value) {
        const auto name = "it_" + std::to_string(names_.size());
        const auto [entry, is_new] = names_.emplace(type_name<T>() + brackets + value, name);
        if (is_new) definitions_ += "constexpr " + type_name<T>() + " " + name + brackets + " = " + value + ";\n";
        return entry->second;
    }

    const Layer& documents_;
    std::map<std::string, std::string> names_;  // by what they are
    std::string definitions_;
};

}  // namespace valgus
