/*
 * version.c - the version, which the build gives.
 */
#include "base/base.h"

#ifndef TDNREF_VERSION
#error "the build gives TDNREF_VERSION, from project() in CMakeLists.txt"
#endif

const char *tdnref_version(void)
{
    return TDNREF_VERSION;
}
