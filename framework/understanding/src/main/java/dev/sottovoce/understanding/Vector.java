package dev.sottovoce.understanding;

/** A text as numbers: which features it has, and how much of each. */
final class Vector {
    final int[] features;
    final float[] values;

    Vector(int[] features, float[] values) {
        this.features = features;
        this.values = values;
    }
}
