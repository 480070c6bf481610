#include "valgus/figure/picture.hpp"

#include "valgus/library/library.hpp"

namespace valgus {

MusclePlace place_of(const Library& library, Ref<Muscle> muscle) {
    const auto like = library[muscle].drawn_like;
    return library[like.value_or(muscle)].place;
}

Picture picture_of(const Library& library, const Figure& figure) {
    return {figure, figure.muscle ? place_of(library, *figure.muscle) : MusclePlace{}, library.kept};
}

}  // namespace valgus
