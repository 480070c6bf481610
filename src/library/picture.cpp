#include "valgus/picture.hpp"

#include "valgus/library.hpp"

namespace valgus {

Picture picture_of(const Library& library, const Figure& figure) {
    return {figure, figure.muscle ? std::string(library[*figure.muscle].id) : std::string(), library.kept};
}

}  // namespace valgus
