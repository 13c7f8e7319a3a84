/**
 * Spot heights used until the data folder has a table of its own: metres above sea level, at the coordinates of places.tsv or of
 * the place named. Summits: fr.wikipedia, Point culminant de Paris. Rows marked "low ground" are general knowledge, assumed +-5 m.
 */
import type { Spot } from './heights.ts'

export const SPOTS: readonly Spot[] = [
  { lat: 48.8866, lon: 2.3419, metres: 129 }, // Montmartre, Saint-Pierre
  { lat: 48.8756, lon: 2.4012, metres: 128 }, // Belleville, rue du Telegraphe
  { lat: 48.8695, lon: 2.4, metres: 108 }, // Menilmontant
  { lat: 48.879, lon: 2.3827, metres: 103 }, // Buttes-Chaumont
  { lat: 48.8222, lon: 2.338, metres: 77 }, // Montsouris
  { lat: 48.8612, lon: 2.2775, metres: 71 }, // Passy
  { lat: 48.8628, lon: 2.2874, metres: 67 }, // Trocadero
  { lat: 48.843, lon: 2.3222, metres: 66 }, // Montparnasse
  { lat: 48.8277, lon: 2.3506, metres: 63 }, // Butte-aux-Cailles
  { lat: 48.8462, lon: 2.346, metres: 61 }, // Pantheon
  { lat: 48.8565, lon: 2.3524, metres: 34 }, // Hotel de Ville, low ground
  { lat: 48.8707, lon: 2.3319, metres: 35 }, // Opera, low ground
  { lat: 48.8684, lon: 2.3648, metres: 36 }, // Chateau-d'Eau, low ground
  { lat: 48.8822, lon: 2.3372, metres: 58 }, // Place Pigalle, foot of Montmartre, low ground
  { lat: 48.8926, lon: 2.3451, metres: 50 }, // Clignancourt, low ground
  { lat: 48.8848, lon: 2.3595, metres: 52 }, // La Chapelle, low ground
  { lat: 48.889, lon: 2.3794, metres: 52 }, // La Villette, low ground
  { lat: 48.8872, lon: 2.3179, metres: 44 }, // Batignolles, low ground
  { lat: 48.8484, lon: 2.396, metres: 50 }, // Place du Trone, low ground
  { lat: 48.8556, lon: 2.2986, metres: 33 }, // Champ de Mars, low ground
  { lat: 48.8399, lon: 2.3008, metres: 38 }, // Vaugirard, low ground
  { lat: 48.8738, lon: 2.295, metres: 58 }, // Etoile, low ground
]
