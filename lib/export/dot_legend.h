/*
 * dot_legend.h - what the boxes and lines of the drawing mean.
 */
#ifndef TDN_DOT_LEGEND_H
#define TDN_DOT_LEGEND_H

#include "export/dot_layout.h"
#include "export/writer.h"

/** A node of the drawing, under its foot. */
void tdn_dot_legend(tdn_writer *w, const tdn_layout *layout);

#endif
