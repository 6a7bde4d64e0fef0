/*
 * paths.h - file names: joining, normalising, and making them relative to a folder.
 *
 * A stored graph names its sources relative to its own folder, so that both can be moved together. The caller frees
 * everything returned.
 */
#ifndef TDNREF_TOOLS_PATHS_H
#define TDNREF_TOOLS_PATHS_H

#include <stdbool.h>

/** The folder part: "a/b.txt" -> "a", "b.txt" -> ".", "/b" -> "/". */
char *tool_path_folder(const char *path);

/** `name` seen from `folder`, without "." and "x/.." in it: ("a", "../b.txt") -> "b.txt". An absolute name stays. */
char *tool_path_join(const char *folder, const char *name);

/** From the root, with the links in its folders followed; the last part is kept as it is, so it need not exist. */
char *tool_path_absolute(const char *path);

/** How to reach the absolute path `target` from the absolute folder `base`: ("/a/b", "/a/c") -> "../c". */
char *tool_path_relative(const char *base, const char *target);

/** True if `path` is `folder` or lies inside it; both absolute. */
bool tool_path_is_inside(const char *folder, const char *path);

#endif
