#include "calc/chance/normal.h"

#include <math.h>
#include <string.h>

/* ln x of x in (0, 1): the series of the inverse hyperbolic tangent about the power of two next to it. */
static double logarithm(double x)
{
    int power;
    double part = frexp(x, &power); /* exact */
    if (part < 0.70710678118654752440) {
        part *= 2;
        power--;
    }
    const double s = (part - 1) / (part + 1), square = s * s;
    double series = 0;
    for (int odd = 23; odd >= 1; odd -= 2)
        series = series * square + 1.0 / odd;
    return 0.69314718055994530942 * power + 2 * s * series;
}

/* Coefficients of AS 241, from the highest power down; the numerator's, then the denominator's. */
static const double CENTRE[2][8] = {
    {2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
     1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0},
    {5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
     5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0}};
static const double BESIDE[2][8] = {
    {7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
     1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
     4.63033784615654529590e+0, 1.42343711074968357734e+0},
    {1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
     1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
     2.05319162663775882187e+0, 1.0}};
static const double TAIL[2][8] = {
    {2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
     2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
     5.46378491116411436990e+0, 6.65790464350110377720e+0},
    {2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
     7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
     5.99832206555887937690e-1, 1.0}};

static inline double quotient(const double terms[2][8], double at)
{
    double above = terms[0][0], below = terms[1][0];
    for (int i = 1; i < 8; i++) {
        above = above * at + terms[0][i];
        below = below * at + terms[1][i];
    }
    return above / below;
}

static double outside_centre(double probability, double from_half)
{
    const double root = sqrt(-logarithm(from_half < 0 ? probability : 1 - probability));
    const double size = root <= 5 ? quotient(BESIDE, root - 1.6) : quotient(TAIL, root - 5);
    return from_half < 0 ? -size : size;
}

double normal_at(double probability)
{
    const double from_half = probability - 0.5;
    if (from_half >= -0.425 && from_half <= 0.425)
        return from_half * quotient(CENTRE, 0.180625 - from_half * from_half);
    return outside_centre(probability, from_half);
}

void normal_from_words(double z[], const uint32_t words[], int count)
{
    for (int i = 0; i < count; i++)
        z[i] = normal_at(((double)words[i] + 0.5) * (1.0 / 4294967296.0));
}

/* 1/n! from the 13th down. */
static const double SERIES[14] = {
    1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
    1.0 / 720,        1.0 / 120,       1.0 / 24,       1.0 / 6,       0.5,          1.0,         1.0};

static inline double exponential(double x)
{
    x = x < -708 ? -708 : x > 708 ? 708 : x;
    const int64_t power = (int64_t)(x * 1.44269504088896340736 + (x < 0 ? -0.5 : 0.5));
    const double rest =
        (x - (double)power * 6.93147180369123816490e-1) - (double)power * 1.90821492927058770002e-10;
    double sum = SERIES[0];
    for (int i = 1; i < 14; i++)
        sum = sum * rest + SERIES[i];
    const uint64_t bits = (uint64_t)(power + 1023) << 52; /* 2^power: −1022 … 1022 */
    double scale;
    memcpy(&scale, &bits, sizeof scale);
    return sum * scale;
}

void exponentials(double result[], const double x[], int count)
{
    for (int i = 0; i < count; i++)
        result[i] = exponential(x[i]);
}
