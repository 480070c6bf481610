// Lists that tests make up themselves: kept to the end of the program, as a library keeps its own.
#pragma once

#include <deque>
#include <initializer_list>
#include <type_traits>
#include <utility>
#include <vector>

#include "valgus/library/list.hpp"

namespace testing {

template <class T>
valgus::List<T> kept(std::vector<T> items) {
    static std::deque<std::vector<T>> room;
    const auto& list = room.emplace_back(std::move(items));
    return {list.data(), list.size()};
}

template <class T>
void put(valgus::List<T>& list, std::type_identity_t<std::vector<T>> items) {
    list = kept(std::move(items));
}

template <class T>
void add(valgus::List<T>& list, std::initializer_list<T> more) {
    std::vector<T> items(list.begin(), list.end());
    items.insert(items.end(), more);
    list = kept(std::move(items));
}

template <class T, class Change>
void change(valgus::List<T>& list, std::size_t i, Change&& changed) {
    std::vector<T> items(list.begin(), list.end());
    changed(items[i]);
    list = kept(std::move(items));
}

}  // namespace testing
