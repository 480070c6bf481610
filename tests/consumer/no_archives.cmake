# CMAKE_PROJECT_INCLUDE: as on systems that have shared libraries only.
set(CMAKE_FIND_LIBRARY_SUFFIXES .so)
