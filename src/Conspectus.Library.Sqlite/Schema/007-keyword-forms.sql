-- Keywords are compared by their form: "Diffusion Models" and "diffusion model" are one. Which of the keywords that are here are one is
-- computed, and they are merged, by the program, right after this script.
UPDATE keyword SET label = trim(label);
